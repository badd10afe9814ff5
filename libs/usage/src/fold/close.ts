import type { TimeRange } from '../time-range.js';

/**
 * A folded period close. `index` counts a client's closes from 1; `offset` is the marker's. A marker with the same
 * bounds and the next `revision` closes the client's last period again, to book late usage. The fold does not check
 * that the bounds are a period of the client's calendar, because it has no contracts.
 */
export interface Close extends TimeRange {
  readonly index: number;
  readonly revision: number;
  readonly offset: number;
  readonly appendedAtMs: number;
}
