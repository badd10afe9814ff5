import type { SchemaOf } from '../../api/schema-of';

type DeadLetterCode = NonNullable<SchemaOf<'ReplayRequest'>['code']>;

/** Texts for the server's codes. The server's own messages are English; the page shows these texts instead. */
export const server = {
  waits: {
    grace: 'late events are still taken',
    'earlier-period': 'periods close in their order',
    /** Used while no details are known. */
    journal: 'the journal stands still',
    notConsumed: (partition: number, records: number, seconds: number) =>
      `partition ${partition} of the journal stands still: ${records} records have waited to be folded for ${seconds} s`,
    billing: 'billing has never worked here',
    billingSince: (instant: string) => `billing was last at work at ${instant}`,
    booking: 'billing is at it',
    bookingSince: (instant: string, why: string) => `billing cannot book it since ${instant}: ${why}`,
  },
  causes: {
    'unknown-seller': (sellerId: string) =>
      `the contract names the seller ${sellerId}, which is not configured`,
    'documents-missing': () => 'Redis lacks some of the client’s documents until they are folded again',
    'close-lost': () => 'Redis lacks the close until it is folded again',
  } satisfies Record<SchemaOf<'WaitingCauseDto'>['code'], (sellerId: string) => string>,
  obstacles: {
    'no-contract': () => 'No contract is signed: what the client does is metered, and waits.',
    'invalid-contract': (record: string) =>
      `The record ${record} of the contracts is passed over, since it is not valid.`,
    'ignored-close': (record: string) =>
      `The close at ${record} of the journal books nothing: it is of no period of the contract’s calendar. Find out who published it.`,
    'off-calendar-close': (record: string) =>
      `The close at ${record} of the journal has invoiced a period that is no longer one of the contract’s calendar: zone rules or the log of contracts have changed since. The period keeps its bounds and is not invoiced again.`,
  } satisfies Record<SchemaOf<'ObstacleDto'>['code'], (record: string) => string>,
  forecasts: {
    'share-of-period':
      'Usage so far divided by the share of the period that has passed, rated in the slots and bands in which it came; fixed amounts in full; what is booked for other periods as it stands. It knows no weekends to come and no seasons.',
  } satisfies Record<SchemaOf<'ForecastDto'>['methodCode'], string>,
  bands: {
    'spread-of-days':
      'From the spread of handle time over whole days so far: 1.28 standard deviations of the rest of the period to each side, as about eight months in ten stay within if days are independent and alike. Never less than what has come.',
  } satisfies Record<SchemaOf<'ForecastBandDto'>['methodCode'], string>,
  lines: {
    rounded: (basis: string, increment: string) => `${basis} ${increment}`,
    exact: 'exact',
    contracted: 'Core team, contracted hours',
    staffed: 'Core team, staffed hours',
    capacity: (netted: string) => `Overflow above the team’s capacity, ${netted}`,
    interval: (minutes: number) => `per ${minutes} minutes`,
    day: 'netted by day',
    period: 'netted over the period',
    baseFee: 'Base fee',
    shortfall: 'Shortfall to the agreed minimum',
  },
  /** By the codes of dead letters, problems and faults; for any other code the server's message is shown. */
  deadLetters: {} as Partial<Record<DeadLetterCode, { readonly meaning: string; readonly remedy: string }>>,
  problems: {} as Partial<Record<SchemaOf<'ProblemDto'>['code'], string>>,
  faults: {} as Readonly<Partial<Record<string, string>>>,
};
