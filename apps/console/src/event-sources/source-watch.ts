import { inForce } from '#contracts';
import type { ContractVersion } from '#contracts';
import type { UsageReader } from '#store';
import { SLOT_MS, slotOf } from '#usage';
import { zoneAt } from '../usage/zone-of.js';
import { missedAt } from './missed.js';
import type { SlotLegs } from './missed.js';
import type { SeenSource, SourceRegistry } from './source-registry.js';
import { expectedQuietUntil, inactiveFrom } from './silence.js';
import { weekBefore } from './week-before.js';

const DAY_MS = 86_400_000;
/** So far into the week before it is looked for what a platform has missed. */
const AHEAD_MS = 3 * DAY_MS;
/** Silent for longer, a platform has been taken out of service. */
const FORGOTTEN_MS = 14 * DAY_MS;
/** Whose week before is read at one look, one after the other; whoever is left comes with the next. */
const ASKED_AT_A_LOOK = 100;

export interface SourceWatchDependencies {
  readonly book: SourceRegistry;
  readonly usage: Pick<UsageReader, 'usage'>;
  readonly versions: (clientId: string) => readonly ContractVersion[];
  /** Up to when a partition of the journal was read. */
  readonly upToMs: (partition: number) => number;
  readonly atLeastMs: number;
}

export interface InactiveSource {
  readonly heard: SeenSource;
  readonly fromMs: number;
}

/** Knows which platforms are silent that should be heard. */
export class SourceWatch {
  /** By when a platform should have been heard, as long as it has not been. */
  private readonly missed = new Map<
    SeenSource,
    { readonly sinceMs: number; readonly atMs: number | undefined }
  >();
  private found: readonly InactiveSource[] = [];

  constructor(private readonly sources: SourceWatchDependencies) {}

  /** The longest silent first, as of the last look. */
  get silent(): readonly InactiveSource[] {
    return this.found;
  }

  async look(): Promise<void> {
    const { book, upToMs, atLeastMs } = this.sources;
    book.forget(({ lastAtMs, partition }) => upToMs(partition) - lastAtMs > FORGOTTEN_MS);
    const quiet = book
      .all()
      .filter((heard) => expectedQuietUntil(heard, atLeastMs) <= upToMs(heard.partition));
    const isQuiet = new Set(quiet);
    for (const known of this.missed.keys()) if (!isQuiet.has(known)) this.missed.delete(known);
    const unknown = quiet.filter((heard) => this.missed.get(heard)?.sinceMs !== heard.lastAtMs);
    const weeks = new Map<string, readonly SlotLegs[]>();
    let failure: unknown;
    for (const heard of unknown.slice(0, ASKED_AT_A_LOOK))
      await this.ask(heard, weeks).catch((error: unknown) => (failure = error));
    this.found = quiet
      .flatMap((heard) => {
        const missed = this.missed.get(heard);
        if (missed?.sinceMs !== heard.lastAtMs || !this.isServed(heard)) return [];
        const fromMs = inactiveFrom(heard, atLeastMs, missed.atMs);
        return fromMs <= upToMs(heard.partition) ? [{ heard, fromMs }] : [];
      })
      .sort((a, b) => a.heard.lastAtMs - b.heard.lastAtMs);
    // Of whoever could be asked about it is known by now; the others are asked about again.
    if (failure !== undefined) throw failure as Error;
  }

  /** A client whose contract has ended sends nothing any more. */
  private isServed({ clientId, partition }: SeenSource): boolean {
    const versions = this.sources.versions(clientId);
    return versions.length === 0 || inForce(versions, this.sources.upToMs(partition)) !== undefined;
  }

  /** @param weeks legs before, by client and instant: platforms of a client are often quiet since the same slot */
  private async ask(heard: SeenSource, weeks: Map<string, readonly SlotLegs[]>): Promise<void> {
    const { book, versions } = this.sources;
    const { clientId, lastAtMs } = heard;
    const beforeMs = weekBefore(lastAtMs, zoneAt(versions(clientId), lastAtMs));
    const fromMs = slotOf(beforeMs) * SLOT_MS;
    const name = `${clientId} ${fromMs}`;
    const week = weeks.get(name) ?? (await this.legsFrom(clientId, fromMs));
    weeks.set(name, week);
    const atMs = missedAt(week, beforeMs, book.shareOf(heard));
    this.missed.set(heard, {
      sinceMs: lastAtMs,
      atMs: atMs === undefined ? undefined : lastAtMs + atMs - beforeMs,
    });
  }

  private async legsFrom(clientId: string, fromMs: number): Promise<SlotLegs[]> {
    const rows = await this.sources.usage.usage({ clientId, fromMs, toMs: fromMs + AHEAD_MS });
    return rows.flatMap((row): SlotLegs[] =>
      row.kind === 'contact' ? [{ slot: row.slot, legs: row.measures.legs }] : [],
    );
  }
}
