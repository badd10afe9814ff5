import { findZone, inForce, weekEarlier } from '#contracts';
import type { ContractVersion } from '#contracts';
import type { UsageReader } from '#store';
import { DAY_MS, SLOT_MS, toSlot } from '#usage';
import { eventDeadline } from './event-deadline.js';
import type { SlotLegs } from './event-deadline.js';
import type { SeenSource, SourceRegistry } from './source-registry.js';
import { quietPeriodEnd, inactivityStart } from './inactivity.js';

/** How much of the week before is read to find a source's deadline. */
const READ_AHEAD_MS = 3 * DAY_MS;
/** A source inactive for longer is taken to be out of service. */
const FORGET_AFTER_MS = 14 * DAY_MS;
/** The sources whose week before is read in one check, one after the other; the rest follow in the next one. */
const MAX_READS_PER_CHECK = 100;

export interface SourceWatchDependencies {
  readonly registry: SourceRegistry;
  readonly usage: Pick<UsageReader, 'usage'>;
  readonly versions: (clientId: string) => readonly ContractVersion[];
  /** The instant up to which a partition of the journal was read. */
  readonly upToMs: (partition: number) => number;
  readonly atLeastMs: number;
}

export interface InactiveSource {
  readonly seen: SeenSource;
  readonly fromMs: number;
}

/** Knows which event sources are inactive although events are expected of them. */
export class SourceWatch {
  /** The instant by which each quiet source should have sent an event; `sinceMs`: its last event. */
  private readonly deadlines = new Map<
    SeenSource,
    { readonly sinceMs: number; readonly atMs: number | undefined }
  >();
  private inactiveSources: readonly InactiveSource[] = [];

  constructor(private readonly dependencies: SourceWatchDependencies) {}

  /** As of the last check, the longest inactive first. */
  get inactive(): readonly InactiveSource[] {
    return this.inactiveSources;
  }

  async check(): Promise<void> {
    const { registry, upToMs, atLeastMs } = this.dependencies;
    registry.forget(({ lastAtMs, partition }) => upToMs(partition) - lastAtMs > FORGET_AFTER_MS);
    const quiet = registry.all().filter((seen) => quietPeriodEnd(seen, atLeastMs) <= upToMs(seen.partition));
    const isQuiet = new Set(quiet);
    for (const known of this.deadlines.keys()) if (!isQuiet.has(known)) this.deadlines.delete(known);
    const unread = quiet.filter((seen) => this.deadlines.get(seen)?.sinceMs !== seen.lastAtMs);
    const weeks = new Map<string, readonly SlotLegs[]>();
    let failure: unknown;
    for (const seen of unread.slice(0, MAX_READS_PER_CHECK))
      await this.findDeadline(seen, weeks).catch((error: unknown) => (failure = error));
    this.inactiveSources = quiet
      .flatMap((seen) => {
        const deadline = this.deadlines.get(seen);
        if (deadline?.sinceMs !== seen.lastAtMs || !this.isServed(seen)) return [];
        const fromMs = inactivityStart(seen, atLeastMs, deadline.atMs);
        return fromMs <= upToMs(seen.partition) ? [{ seen, fromMs }] : [];
      })
      .sort((a, b) => a.seen.lastAtMs - b.seen.lastAtMs);
    // Every source whose week could be read is known by now; the next check reads the others again.
    if (failure !== undefined) throw failure as Error;
  }

  /** A client whose contract has ended sends nothing any more. */
  private isServed({ clientId, partition }: SeenSource): boolean {
    const versions = this.dependencies.versions(clientId);
    return versions.length === 0 || inForce(versions, this.dependencies.upToMs(partition)) !== undefined;
  }

  /** @param weeks legs read so far, by client and instant: sources of a client are often quiet since the same slot */
  private async findDeadline(seen: SeenSource, weeks: Map<string, readonly SlotLegs[]>): Promise<void> {
    const { registry, versions } = this.dependencies;
    const { clientId, lastAtMs } = seen;
    const beforeMs = weekEarlier(lastAtMs, findZone(versions(clientId), lastAtMs));
    const fromMs = toSlot(beforeMs) * SLOT_MS;
    const name = `${clientId} ${fromMs}`;
    const week = weeks.get(name) ?? (await this.readLegs(clientId, fromMs));
    weeks.set(name, week);
    const atMs = eventDeadline(week, beforeMs, registry.share(seen));
    this.deadlines.set(seen, {
      sinceMs: lastAtMs,
      atMs: atMs === undefined ? undefined : lastAtMs + atMs - beforeMs,
    });
  }

  private async readLegs(clientId: string, fromMs: number): Promise<SlotLegs[]> {
    const rows = await this.dependencies.usage.usage({ clientId, fromMs, toMs: fromMs + READ_AHEAD_MS });
    return rows.flatMap((row): SlotLegs[] =>
      row.kind === 'contact' ? [{ slot: row.slot, legs: row.measures.legs }] : [],
    );
  }
}
