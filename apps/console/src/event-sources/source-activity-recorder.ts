import type { FollowedRecord } from '#kafka';
import { decodeRecord } from '#usage';
import type { DecodeSettings } from '#usage';
import type { SourceRegistry } from './source-registry.js';

/** Records from the journal which event sources send. */
export class SourceActivityRecorder {
  private firstAtMs: number | undefined;
  /** Append time of the last record read, by partition. */
  private readonly readAtMs = new Map<number, number>();

  constructor(
    private readonly registry: SourceRegistry,
    private readonly settings: DecodeSettings,
  ) {}

  /** Only events that can be metered count; a source whose events are all refused is as good as inactive. */
  record(record: FollowedRecord): void {
    const { partition, appendedAtMs } = record;
    if (record.undecodable) return; // its time may be unknown, and it has no event
    this.firstAtMs = Math.min(this.firstAtMs ?? appendedAtMs, appendedAtMs);
    this.readAtMs.set(partition, appendedAtMs);
    const decoded = decodeRecord(record, this.settings);
    if (decoded.kind !== 'event') return;
    const { clientId, source, body } = decoded.event;
    // An event forwarded to its own partition is also there: only the client's own log has its order.
    if (record.key?.toString('latin1') !== clientId) return;
    this.registry.record({ clientId, source, partition, appendedAtMs, isLeg: body?.kind === 'leg' });
  }

  /** The append time of the oldest record read; undefined: nothing was read yet. */
  get sinceMs(): number | undefined {
    return this.firstAtMs;
  }

  /** The instant up to which a partition was read. @param isRead whether it was read to its end */
  upToMs(partition: number, isRead: boolean, nowMs: number): number {
    return isRead ? nowMs : (this.readAtMs.get(partition) ?? -Infinity);
  }
}
