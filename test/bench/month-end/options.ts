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

const WHOLE: MonthEndOptions = { clients: 10_000, events: 200, runs: 1, live: 1_000 };
const QUICK: MonthEndOptions = { clients: 300, events: 30, runs: 1, live: 200 };

/** From flags such as `clients: '500'`. @throws Error of one that is no positive whole number */
export function monthEndOptions(
  flags: Readonly<Record<string, string | undefined>>,
  isQuick: boolean,
): MonthEndOptions {
  const given = Object.entries(flags).flatMap(([name, text]): [string, number][] => {
    if (text === undefined) return [];
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 1)
      throw new Error(`--${name} must be a positive whole number, not ${text}`);
    return [[name, value]];
  });
  return { ...(isQuick ? QUICK : WHOLE), ...Object.fromEntries(given) };
}
