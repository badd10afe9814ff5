import type { RejectCode } from '../events/reject.js';

export type Verdict = 'accepted' | 'duplicate' | 'superseded' | 'forwarded' | 'rejected';

/**
 * What became of every record of a partition: `received` is the sum of the others. Like a cell it carries the
 * offset of the last record counted, so that a slice folded again counts nothing twice.
 */
export class Counters {
  offset: number;
  readonly counts: Record<Verdict, number> = {
    accepted: 0,
    duplicate: 0,
    superseded: 0,
    forwarded: 0,
    rejected: 0,
  };
  readonly rejectedBy = new Map<RejectCode, number>();

  constructor(readonly durable = -1) {
    this.offset = durable;
  }

  /** @param records how many records are at the offset: more than one of a batch that cannot be read */
  count(offset: number, verdict: Verdict, code?: RejectCode, records = 1): void {
    if (offset <= this.durable) return;
    this.counts[verdict] += records;
    if (code) this.rejectedBy.set(code, (this.rejectedBy.get(code) ?? 0) + records);
    this.offset = offset;
  }

  get received(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }
}
