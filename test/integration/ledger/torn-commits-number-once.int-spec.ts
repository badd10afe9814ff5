import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseIssuedDocument } from '#invoicing';
import type { RawRecord } from '#kafka';
import { createLogger } from '#runtime';
import { DocumentReader, Keyspace, LedgerStore, connectRedis } from '#store';
import type { RedisClient } from '#store';
import { LedgerFolder } from '../../../apps/billing/src/ledger/ledger-folder.js';
import { faultsOfLedger, randomBatches } from '../../support/ledger-model/index.js';
import { sharedServices } from '../../support/shared-services.js';
import { tearNextCommit } from '../../support/torn-writes.js';
import { seeded } from '../ingest/random-history.js';
import { InvoicesTopic } from './invoices-topic.js';
import { RedisMemory } from '../../support/redis-memory.js';

const SERIES = 0;
const LENGTH = 400;
const logger = createLogger('billing', 'silent');

describe('drafts folded in slices of any size, by two processes, with commits torn at any write', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  function createLedger(seed: number) {
    const keys = new Keyspace(`${prefix}${seed}.`, 'drafts');
    const topic = new InvoicesTopic();
    const folder = () => {
      const series = [{ publisher: topic.publisher(), pattern: 'I{NNNNNN}' }];
      const ledger = new LedgerFolder(new LedgerStore(redis, keys), series, logger);
      return { ledger, at: 0, isStarted: false };
    };
    return { topic, keys, folder, memory: new RedisMemory(redis, `${prefix}${seed}.*`) };
  }
  type Folder = ReturnType<ReturnType<typeof createLedger>['folder']>;

  /** Folds as the batch server does: from the position in Redis, and again from there after a failure. */
  async function foldSome(folder: Folder, records: readonly RawRecord[], size: number): Promise<boolean> {
    if (!folder.isStarted) folder.at = (await folder.ledger.position(SERIES))?.offset ?? 0;
    folder.isStarted = true;
    const slice = records.slice(folder.at, folder.at + size);
    if (slice.length === 0) return true;
    const head = { topic: 'drafts', partition: SERIES, position: folder.at, highWatermark: records.length };
    try {
      folder.at = (await folder.ledger.fold({ ...head, records: slice })).position;
      return true;
    } catch {
      folder.isStarted = false;
      return false;
    }
  }

  it.each(Array.from({ length: 8 }, (_, index) => index + 1))(
    'become one document each, under one number, identical byte for byte however often they are folded (seed %i)',
    async (seed) => {
      const pick = seeded(seed * 104_729);
      const expected = randomBatches(pick, LENGTH);
      const values = expected.flatMap(({ batch }) => [
        ...(pick(50) === 0 ? ['{no json'] : []),
        JSON.stringify(batch),
      ]);
      const records = values.map((value, offset): RawRecord => {
        const appendedAtMs = 1_772_323_200_000 + offset;
        return { offset, appendedAtMs, key: null, headers: {}, value: Buffer.from(value) };
      });
      const { topic, keys, folder, memory } = createLedger(seed);
      const folders = [folder(), folder()];
      let [failures, steps] = [0, 0];
      const trouble: (() => Promise<void> | void)[] = [
        () => void tearNextCommit(redis, pick(101) / 100),
        () => void tearNextCommit(redis, pick(101) / 100),
        () => void (topic.breaks = 'before'),
        () => void (topic.breaks = 'after'),
        () => memory.save(),
        () => memory.loseLastWrites(),
        () => (pick(4) === 0 ? memory.empty() : undefined),
        () => void folders.splice(pick(2), 1, folder()),
      ];
      for (let at = 0; at < records.length; at = Math.max(...folders.map((one) => one.at))) {
        if (pick(2) === 0) await trouble[pick(trouble.length)]?.();
        const one = folders[pick(folders.length)];
        if (one && !(await foldSome(one, records, 1 + pick(40)))) failures++;
        expect(++steps).toBeLessThan(2_000);
      }
      topic.breaks = undefined;
      expect(failures).toBeGreaterThan(3);
      await memory.empty();
      const last = folder();
      while (last.at < records.length) expect(await foldSome(last, records, 1 + pick(40))).toBe(true);

      const texts = await new DocumentReader(redis, keys, 1).documents({ limit: LENGTH * 4 });
      const documents = texts.map(parseIssuedDocument);
      expect(faultsOfLedger(documents)).toEqual([]);
      expect([...topic.texts.values()].filter(({ size }) => size !== 1)).toEqual([]);
      const published = topic.published.map(
        ({ record }) => (JSON.parse(String(record.value)) as { data: object }).data,
      );
      expect(published).toEqual(documents);
      expect(documents.map(({ documentId }) => documentId)).toEqual(
        expected.flatMap(({ batch, isBooked }) =>
          isBooked ? batch.documents.map(({ documentId }) => documentId) : [],
        ),
      );
    },
  );
});
