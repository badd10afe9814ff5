import type { DeadLetter } from '#records';
import { JournalStore, Keyspace, UsageReader, partitionReports } from '#store';
import type { RedisClient } from '#store';
import { choosePartition } from '#kafka';
import { JournalFolder } from '#journal';
import { DAY_MS } from '#usage';
import { seeded } from '../../integration/ingest/random-history.js';
import { countedOnce } from '../checkers/counted-once.js';
import { countersAddUp } from '../checkers/counters-add-up.js';
import { frozenAtMarkers } from '../checkers/frozen-at-markers.js';
import type { FrozenUsage } from '../checkers/frozen-at-markers.js';
import { sideEffectsAreComplete } from '../checkers/side-effects-are-complete.js';
import { usageIsTheFold } from '../checkers/usage-is-the-fold.js';
import { usageIsTheTally } from '../checkers/usage-is-the-tally.js';
import { contactFigures, clientFigures, legFigures } from '../readings/figures.js';
import { foldJournal, stateInRedis, stateOfFold } from '../readings/state.js';
import type { PlayedRound } from './bug.js';
import { JournalLog, PARTITIONS } from './journal-log.js';
import { Troubles } from './troubles.js';

const SETTINGS = {
  partitions: PARTITIONS,
  lateWindowMs: 90 * DAY_MS,
  clockSkewMs: 300_000,
  maxBatchBytes: 2 ** 26,
};
const STEPS = 1_500;

interface Member {
  readonly folder: JournalFolder;
  /** The position that the member believes each partition to have. */
  readonly at: Map<number, number>;
}

/**
 * Plays the fold of the journal in this process on a real Redis, with chosen troubles; the same seed gives
 * the same round.
 */
export async function playJournalRound(
  redis: RedisClient,
  prefix: string,
  seed: number,
  { faults, planted }: PlayedRound,
): Promise<string | undefined> {
  const pick = seeded(seed * 7_919);
  const log = new JournalLog(seed);
  const keys = new Keyspace(prefix, 'journal');
  const deadLetters: DeadLetter[] = [];
  const connection = planted?.connection?.(redis, prefix) ?? redis;
  const member = (): Member => {
    const publisher = { publish: async (more: readonly DeadLetter[]) => void deadLetters.push(...more) };
    const producer = {
      send: async (_topic: string, records: Parameters<JournalLog['forward']>[0]) => (
        log.forward(records),
        []
      ),
    };
    const folder = new JournalFolder(new JournalStore(connection, keys), publisher, producer, SETTINGS);
    return { folder, at: new Map() };
  };
  const members = [member(), member()];
  let next = 0;
  const troubles = new Troubles(redis, prefix, faults, pick, {
    'stale writer': () => void (next = 1),
    'process killed': () => void (members[0] = member()),
  });
  const hasEnded = (one: Member | undefined): boolean =>
    Array.from({ length: PARTITIONS }, (_, partition) => partition).every(
      (partition) => (one?.at.get(partition) ?? 0) >= log.countRecords(partition),
    );
  try {
    for (let steps = 0; !hasEnded(members[0]); steps++) {
      if (steps > STEPS) return `the journal is not folded after ${steps} slices`;
      await troubles.strike();
      const one = members[next];
      next = 0;
      if (one) await foldSome(one, log, pick(PARTITIONS), 1 + pick(60));
    }
    troubles.end();
    // What was lost or emptied at the end is folded once more, without faults.
    const last = member();
    for (let steps = 0; steps < STEPS && !hasEnded(last); steps++)
      await foldSome(last, log, steps % PARTITIONS, 200);
  } finally {
    troubles.end();
    planted?.remove();
  }
  troubles.assertStruck();
  return check(redis, prefix, log, deadLetters);
}

/** Folds as the batch server does: from the position in Redis, and again from there after a failure. */
async function foldSome(
  { folder, at }: Member,
  log: JournalLog,
  partition: number,
  size: number,
): Promise<void> {
  try {
    const from = at.get(partition) ?? (await folder.position(partition))?.offset ?? 0;
    at.set(partition, from);
    const records = log.readRecords(partition, from, size);
    if (records.length === 0) return;
    const head = { topic: 'journal', partition, position: from, highWatermark: log.countRecords(partition) };
    at.set(partition, (await folder.fold({ ...head, records })).position);
  } catch {
    at.delete(partition);
  }
}

async function check(
  redis: RedisClient,
  prefix: string,
  log: JournalLog,
  deadLetters: readonly DeadLetter[],
): Promise<string | undefined> {
  const keys = new Keyspace(prefix, 'journal');
  const { tally } = log.traffic;
  const reader = new UsageReader(redis, keys, (clientId) => choosePartition(clientId, PARTITIONS));
  const reports = await partitionReports(redis, keys, PARTITIONS);
  const counted = { accepted: 0, duplicate: 0, superseded: 0, forwarded: 0, rejected: 0 };
  for (const { counters } of reports)
    for (const name of Object.keys(counted) as (keyof typeof counted)[])
      counted[name] += counters.counts[name];
  const clients = await Promise.all(
    log.clients.map(async ({ profile: { id }, fromMs, toMs }) => {
      const span = { fromMs: fromMs - 40 * DAY_MS, toMs: toMs + 3 * DAY_MS };
      return clientFigures(id, tally, await reader.usage({ clientId: id, ...span }));
    }),
  );
  const { received: _sum, ...tallied } = tally.counters;
  const forwards = log.forwardedFrom;
  return (
    countersAddUp({
      ...{ counted, tallied, recordsInLog: log.records.flat().length },
      forwardedAgain: forwards.length - new Set(forwards).size,
    }) ??
    countedOnce(
      clients.map(({ clientId, usage }) => ({
        clientId,
        events: tally.legs(clientId).length,
        counted: usage['legs'] ?? 0,
      })),
    ) ??
    usageIsTheTally(clients) ??
    sideEffectsAreComplete({
      ...{ rejected: counted.rejected, forwarded: counted.forwarded, forwards },
      deadLetters: deadLetters.map(({ partition, record }) => `${partition}/${record.offset}`),
    }) ??
    frozenAtMarkers(await readFrozen(reader, log)) ??
    usageIsTheFold(stateOfFold(foldJournal(log.records, SETTINGS)), await stateInRedis(redis, prefix))
  );
}

/** `before` of a close is read while its partition is read: the tally continues after it. */
async function readFrozen(reader: UsageReader, log: JournalLog): Promise<FrozenUsage[]> {
  const frozen: FrozenUsage[] = [];
  for (const { clientId, index, fromMs, toMs, before } of log.closes()) {
    const tallied = legFigures(before.legs(clientId, { fromMs, toMs }));
    const rows = await reader.usage({ clientId, fromMs, toMs, asOfClose: index });
    frozen.push({ close: `close ${index} of ${clientId}`, before: tallied, frozen: contactFigures(rows) });
  }
  return frozen;
}
