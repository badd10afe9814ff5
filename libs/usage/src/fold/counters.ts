import type { RejectCode } from '../checks/reject.js';

export type Verdict = 'accepted' | 'duplicate' | 'superseded' | 'forwarded' | 'rejected';

/**
 * Number of records of a partition by verdict; `received` is their sum. Like a cell it has the offset of the last
 * record counted, so that a slice folded again counts nothing twice.
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

  /** @param records number of records counted at the offset; more than 1 for an undecodable batch */
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
