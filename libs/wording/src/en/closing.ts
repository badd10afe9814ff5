/** Why a period is not closed, or its close not booked. Instants are printed by the caller. */
const waits = {
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
};

/** Why billing cannot book a close. */
const causes = {
  'unknown-seller': (sellerId: string) =>
    `the contract names the seller ${sellerId}, which is not configured`,
  'documents-missing': () =>
    'some of the client’s documents are missing in Redis until ingest has processed them again',
  'close-lost': () => 'the close is missing in Redis until ingest has processed it again',
};

/** Why a client has no periods, or other ones than intended. */
const obstacles = {
  'no-contract': () => 'No contract is signed: usage is metered but not billed.',
  'invalid-contract': (record: string) => `Contract record ${record} is invalid and is ignored.`,
  'ignored-close': (record: string) =>
    `The close at ${record} of the journal is ignored: it matches no period of the contract’s calendar. Find out who published it.`,
  'off-calendar-close': (record: string) =>
    `The close at ${record} of the journal has invoiced a period that the contract’s current calendar does not have: zone rules or the contracts log changed since. The period keeps its bounds and is not invoiced again.`,
};

const notRunning = {
  billing: 'Billing is not running.',
  ingest: 'Ingest is not running, or does not consume all partitions of the journal.',
};

/** When a part that is not running was last seen. */
const lastSeen = (instant: string | undefined) =>
  instant === undefined ? 'Never seen.' : `Last seen ${instant}.`;

/** What does not happen while a part is not running. */
const whileNotRunning = {
  billing: 'No period is closed or booked, and periods that became due since then are not counted.',
  ingest: 'Events and closes stay in the journal; none are lost, and none are counted until ingest runs.',
};

/** The progress of closing, and what keeps periods from being closed and booked. */
export const closing = {
  done: 'all due periods are closed and booked',
  ...{ waits, causes, obstacles, notRunning, lastSeen, whileNotRunning },
};
