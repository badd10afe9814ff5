import type { DecodeSettings } from '../events/decode/settings.js';
import { decodeRecord } from '../events/decode/record.js';
import type { JournalRecord } from '../events/decode/record.js';
import type { UsageEvent } from '../events/usage-event.js';
import { ClientState, Counters, SliceFold } from '../fold/index.js';
import type { Close, FoldItem, LateUsage } from '../fold/index.js';
import { hashId } from '../identity/hash-id.js';
import { encodeIdRecord } from '../identity/id-record-codec.js';
import { toUtcDay, toSlot } from '../interval.js';
import type { UsageRow } from '../measures/usage-row.js';
import type { TimeRange } from '../time-range.js';
import { RecentIds } from './recent-ids.js';
import { rowsInRange } from './rows-in-range.js';

/** A record of the client's partition of the journal. */
export interface ReplayedRecord extends JournalRecord {
  readonly offset: number;
}

/** The effect of an accepted record: it closed a period, or changed an event's contribution. */
export type Replayed =
  | { readonly kind: 'close'; readonly close: Close }
  | { readonly kind: 'event'; readonly event: UsageEvent; readonly idHash: string };

interface LateEvents {
  readonly events: { readonly source: string; readonly id: string; readonly revision: number }[];
  count: number;
}

/**
 * Folds one client's part of the journal in memory, record by record, as ingest does: the same verdicts, closes and
 * usage at every offset. It keeps about 50 bytes per event for two late windows, and the usage cells.
 */
export class ClientReplay {
  private readonly state: ClientState;
  private readonly clients: ReadonlyMap<string, ClientState>;
  private readonly counters = new Counters();
  private readonly ids = new RecentIds();
  private readonly late = new Map<number, LateEvents>();
  private cells = 0;

  /** @param lateEventsKept maximum number of late events per close whose identity is kept */
  constructor(
    readonly clientId: string,
    private readonly settings: DecodeSettings,
    private readonly lateEventsKept: number,
  ) {
    this.state = new ClientState(clientId);
    this.clients = new Map([[clientId, this.state]]);
  }

  /** Folds the next record under the client's key; undefined if it changed nothing. */
  take(record: ReplayedRecord): Replayed | undefined {
    const content = this.decode(record);
    if (!content) return undefined;
    const { offset, appendedAtMs } = record;
    const isEvent = content.kind === 'event';
    const stored = isEvent ? this.ids.get(content.idHash, this.generation(appendedAtMs)) : undefined;
    const known = new Map(isEvent && stored ? [[content.idHash, stored]] : []);
    const fold = new SliceFold(this.clients, this.counters, known, this.generation);
    fold.run([{ offset, appendedAtMs, content }]);
    if (isEvent) return this.store(fold) ? { ...content } : undefined;
    const close = fold.closed.length > 0 ? this.state.closes.at(-1) : undefined;
    return close && { kind: 'close', close };
  }

  get closes(): readonly Close[] {
    return this.state.closes;
  }

  /** The fold's summary of late usage after the client's close of this number. */
  getLateUsage(layer: number): LateUsage | undefined {
    return this.state.late.get(layer);
  }

  /** The first late events after the closes of these ascending numbers, and the number of all of them. */
  lateEvents(layers: readonly number[]): Readonly<LateEvents> {
    const late = layers.map((layer) => this.late.get(layer)).filter((found) => found !== undefined);
    return {
      events: late.flatMap(({ events }) => events).slice(0, this.lateEventsKept),
      count: late.reduce((sum, { count }) => sum + count, 0),
    };
  }

  /** Frees the late events of layers below this close's number; the caller no longer needs them. */
  forgetLateEvents(beforeClose: number): void {
    for (const layer of this.late.keys()) if (layer < beforeClose) this.late.delete(layer);
  }

  /** Usage in a time range as of the last record taken. */
  usage(range: TimeRange): UsageRow[] {
    return rowsInRange(this.state, range);
  }

  /** Frees the usage of the UTC days before an instant (epoch ms); the caller no longer needs it. */
  forget(beforeMs: number): void {
    const first = toUtcDay(toSlot(beforeMs));
    for (const [day, cells] of this.state.days) {
      if (day >= first) continue;
      this.state.days.delete(day);
      this.cells -= cells.size;
    }
  }

  /** Number of cells and event ids in memory. */
  get size(): number {
    return this.cells + this.ids.size;
  }

  private decode(
    record: ReplayedRecord,
  ): Extract<FoldItem['content'], { kind: 'event' | 'close' }> | undefined {
    const decoded = decodeRecord(record, this.settings);
    if (decoded.kind === 'rejected') return undefined;
    const { clientId, source, id } = decoded.kind === 'event' ? decoded.event : decoded.close;
    // An event of another client under this client's key: ingest forwards it and does not count it here.
    if (clientId !== this.clientId) return undefined;
    return decoded.kind === 'event' ? { ...decoded, idHash: hashId(clientId, source, id) } : decoded;
  }

  private store(fold: SliceFold): boolean {
    for (const { missing } of fold.days) this.cells += missing.length;
    fold.apply();
    fold.markDurable();
    for (const [idHash, { record, classNumber, generation }] of fold.ids) {
      this.ids.set(idHash, generation, encodeIdRecord(record, classNumber));
    }
    for (const { layer, source, id, revision } of fold.lateEvents) {
      const late = this.late.get(layer) ?? { events: [], count: 0 };
      this.late.set(layer, late);
      late.count += 1;
      if (late.events.length < this.lateEventsKept) late.events.push({ source, id, revision });
    }
    return fold.ids.size > 0;
  }

  /** Ids are kept by generations of one late window each. */
  private readonly generation = (appendedAtMs: number): number =>
    Math.floor(appendedAtMs / this.settings.lateWindowMs);
}
