import type { SchemaOf } from '../../api/schema-of';

type DeadLetterCode = NonNullable<SchemaOf<'ReplayRequest'>['code']>;

/** Texts for the server's codes. The server's own messages are English; the page shows these texts instead. */
export const server = {
  waits: {
    grace: 'late events are still accepted',
    'earlier-period': 'an earlier period must close first',
    /** Used while no details are known. */
    journal: 'the journal is not being consumed',
    notConsumed: (partition: number, records: number, seconds: number) =>
      `partition ${partition} of the journal is not being consumed: ${records === 1 ? '1 record has' : `${records} records have`} been waiting for ${seconds} s`,
    billing: 'billing has never run',
    billingSince: (instant: string) => `billing was last seen at ${instant}`,
    booking: 'billing is working on it',
    bookingSince: (instant: string, why: string) =>
      `billing has been unable to book it since ${instant}: ${why}`,
  },
  causes: {
    'unknown-seller': (sellerId: string) =>
      `the contract names the seller ${sellerId}, which is not configured`,
    'documents-missing': () =>
      'some of the client’s documents are missing in Redis until ingest has processed them again',
    'close-lost': () => 'the close is missing in Redis until ingest has processed it again',
  } satisfies Record<SchemaOf<'WaitingCauseDto'>['code'], (sellerId: string) => string>,
  obstacles: {
    'no-contract': () => 'No contract is signed: usage is metered but not billed.',
    'invalid-contract': (record: string) => `Contract record ${record} is invalid and is ignored.`,
    'ignored-close': (record: string) =>
      `The close at ${record} of the journal is ignored: it matches no period of the contract’s calendar. Find out who published it.`,
    'off-calendar-close': (record: string) =>
      `The close at ${record} of the journal has invoiced a period that the contract’s current calendar does not have: zone rules or the contracts log changed since. The period keeps its bounds and is not invoiced again.`,
  } satisfies Record<SchemaOf<'ObstacleDto'>['code'], (record: string) => string>,
  forecasts: {
    'share-of-period':
      'Usage so far divided by the elapsed share of the period, rated in the slots and bands in which it occurred; fixed amounts in full; amounts booked for other periods unchanged. Future weekends and seasons are not considered.',
  } satisfies Record<SchemaOf<'ForecastDto'>['methodCode'], string>,
  bands: {
    'spread-of-days':
      'From the spread of handle time over the whole days so far: ±1.28 standard deviations of the rest of the period, which covers about eight months in ten if days are independent and alike. Never less than the usage so far.',
  } satisfies Record<SchemaOf<'ForecastBandDto'>['methodCode'], string>,
  /** By the codes of dead letters and faults; for any other code the server's message is shown. */
  deadLetters: {} as Partial<Record<DeadLetterCode, { readonly meaning: string; readonly remedy: string }>>,
  faults: {} as Readonly<Partial<Record<string, string>>>,
};
