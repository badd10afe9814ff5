import { parseIssuedDocument } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import type { RawRecord } from '#kafka';
import { createLogger } from '#runtime';
import { DocumentReader, Keyspace, LedgerStore } from '#store';
import type { RedisClient } from '#store';
import { LedgerFolder } from '../../../apps/billing/src/ledger/ledger-folder.js';
import { seeded } from '../../integration/ingest/random-history.js';
import { InvoicesTopic } from '../../integration/ledger/invoices-topic.js';
import { randomBatches } from '../../support/ledger-model/index.js';
import { documentsAreExact } from '../checkers/documents-are-exact.js';
import { firstDifference } from '../checkers/first-difference.js';
import type { PlayedRound } from './bug.js';
import { Troubles } from './troubles.js';

export const PATTERN = 'I{NNNNNN}';

const SERIES = 0;
const BATCHES = 200;
const STEPS = 1_000;
const logger = createLogger('billing', 'silent');

/**
 * Plays the ledger in this process on a real Redis, with its topic of invoices in memory; the same seed gives
 * the same round.
 */
export async function playLedgerRound(
  redis: RedisClient,
  prefix: string,
  seed: number,
  { faults, planted }: PlayedRound,
): Promise<string | undefined> {
  const pick = seeded(seed * 104_729);
  const expected = randomBatches(pick, BATCHES);
  const records = expected.map(({ batch }, offset): RawRecord => {
    const appendedAtMs = 1_772_323_200_000 + offset;
    return { offset, appendedAtMs, key: null, headers: {}, value: Buffer.from(JSON.stringify(batch)) };
  });
  const keys = new Keyspace(prefix, 'drafts');
  const topic = new InvoicesTopic();
  const connection = planted?.connection?.(redis, prefix) ?? redis;
  const series = [{ publisher: topic.publisher(), pattern: PATTERN }];
  const folder = new LedgerFolder(new LedgerStore(connection, keys), series, logger);
  const troubles = new Troubles(redis, prefix, faults, pick, {
    'publication broken before it': () => void (topic.breaks = 'before'),
    'publication broken after it': () => void (topic.breaks = 'after'),
  });
  const cursor: { at?: number | undefined } = {};
  const hasEnded = (): boolean => (cursor.at ?? 0) >= BATCHES;
  const fold = async (size: number): Promise<void> => {
    try {
      const at = (cursor.at ??= (await folder.position(SERIES))?.offset ?? 0);
      const slice = records.slice(at, at + size);
      const head = { topic: 'drafts', partition: SERIES, position: at, highWatermark: records.length };
      if (slice.length > 0) cursor.at = (await folder.fold({ ...head, records: slice })).position;
    } catch {
      cursor.at = undefined;
    }
  };
  try {
    for (let steps = 0; !hasEnded(); steps++) {
      if (steps > STEPS) return `the drafts are not folded after ${steps} slices`;
      await troubles.strike();
      await fold(1 + pick(12));
    }
    troubles.end();
    cursor.at = undefined;
    for (let steps = 0; steps < STEPS && !hasEnded(); steps++) await fold(50);
  } finally {
    troubles.end();
    planted?.remove();
  }
  troubles.assertStruck();
  const texts = await new DocumentReader(redis, keys, 1).documents({ limit: BATCHES * 4 });
  const stored = texts.map(parseIssuedDocument);
  const published = topic.published.map(
    ({ record }) => (JSON.parse(String(record.value)) as { data: IssuedDocument }).data,
  );
  const due = expected.flatMap(({ batch, isBooked }) => (isBooked ? batch.documents : []));
  const byPlace = (documents: readonly { readonly documentId: string }[]) =>
    documents.map(({ documentId }, place): [string, string] => [`document ${place + 1}`, documentId]);
  return (
    documentsAreExact({ stored, published }) ?? firstDifference('the ledger', byPlace(due), byPlace(stored))
  );
}
