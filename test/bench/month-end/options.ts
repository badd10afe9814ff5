import type { Sizes } from '../sizes.js';

/** What a run of the benchmark is made of. */
export interface MonthEndOptions {
  readonly clients: number;
  /** Of each client in the month. */
  readonly events: number;
  /** Month ends, one after the other, each with a month of events of its own. */
  readonly runs: number;
  /** Events a second that arrive all the time, before a month end and during it. */
  readonly live: number;
}

const WHOLE: MonthEndOptions = { clients: 10_000, events: 50, runs: 1, live: 1_000 };
const QUICK: MonthEndOptions = { clients: 300, events: 30, runs: 1, live: 200 };

export const monthEndOptions = (given: Sizes, isQuick: boolean): MonthEndOptions => ({
  ...(isQuick ? QUICK : WHOLE),
  ...given,
});
