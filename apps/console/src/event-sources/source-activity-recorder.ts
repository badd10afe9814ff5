import type { FollowedRecord } from '#kafka';
import { decodeRecord } from '#usage';
import type { DecodeSettings } from '#usage';
import type { SourceRegistry } from './source-registry.js';

/** Hears from the journal's records who sends. */
export class SourceActivityRecorder {
  private firstAtMs: number | undefined;
  /** Append time of the last record read, by partition. */
  private readonly readAtMs = new Map<number, number>();

  constructor(
    private readonly book: SourceRegistry,
    private readonly settings: DecodeSettings,
  ) {}

  /** Events that can be metered count; whoever sends nothing but what is refused is as good as silent. */
  record(record: FollowedRecord): void {
    const { partition, appendedAtMs } = record;
    this.firstAtMs = Math.min(this.firstAtMs ?? appendedAtMs, appendedAtMs);
    this.readAtMs.set(partition, appendedAtMs);
    const decoded = decodeRecord(record, this.settings);
    if (decoded.kind !== 'event') return;
    const { clientId, source, body } = decoded.event;
    // sent on to its own partition, an event comes there as well: of the client's own log alone is the order told
    if (record.key?.toString('latin1') !== clientId) return;
    this.book.note({ clientId, source, partition, appendedAtMs, isLeg: body?.kind === 'leg' });
  }

  /** From when on anything is known; undefined: nothing was read yet. */
  get sinceMs(): number | undefined {
    return this.firstAtMs;
  }

  /** Up to when a partition was read. @param isRead whether to its end */
  upToMs(partition: number, isRead: boolean, nowMs: number): number {
    return isRead ? nowMs : (this.readAtMs.get(partition) ?? -Infinity);
  }
}
