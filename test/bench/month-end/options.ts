import type { Sizes } from '../sizes.js';

/** Parameters of a run of the benchmark. */
export interface MonthEndOptions {
  readonly clients: number;
  /** Events of each client in the month. */
  readonly events: number;
  /** Month ends, one after the other, each with a month of separate events. */
  readonly runs: number;
  /** Events per second that arrive constantly, before and during a month end. */
  readonly live: number;
}

const WHOLE: MonthEndOptions = { clients: 10_000, events: 50, runs: 1, live: 1_000 };
const QUICK: MonthEndOptions = { clients: 300, events: 30, runs: 1, live: 200 };

export const monthEndOptions = (given: Sizes, isQuick: boolean): MonthEndOptions => ({
  ...(isQuick ? QUICK : WHOLE),
  ...given,
});
