import type { Sizes } from '../sizes.js';

/** The data to read, the number of requests of each question, and the traffic meanwhile. */
export interface ReadsOptions {
  readonly clients: number;
  /** Events of each client in the year. */
  readonly events: number;
  /** Contacts in the busiest hour of the client whose year is read, and of the one whose month is. */
  readonly busiestHour: { readonly year: number; readonly month: number };
  readonly runs: number;
  /** Events per second. */
  readonly live: number;
}

const WHOLE: ReadsOptions = {
  ...{ clients: 1_000, events: 500, runs: 50, live: 1_000 },
  busiestHour: { year: 20, month: 470 },
};
const QUICK: ReadsOptions = {
  ...{ clients: 100, events: 50, runs: 5, live: 200 },
  busiestHour: { year: 5, month: 50 },
};

export const readsOptions = (given: Sizes, isQuick: boolean): ReadsOptions => ({
  ...(isQuick ? QUICK : WHOLE),
  ...given,
});
