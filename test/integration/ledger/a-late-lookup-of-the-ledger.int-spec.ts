import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseIssuedDocument } from '#invoicing';
import type { RawRecord } from '#kafka';
import { createLogger } from '#runtime';
import { DocumentReader, Keyspace, LedgerStore, connectRedis } from '#store';
import type { RedisClient } from '#store';
import { LedgerFolder } from '../../../apps/billing/src/ledger/ledger-folder.js';
import { faultsOfLedger, randomBatches } from '../../support/ledger-model/index.js';
import { RedisMemory } from '../../support/redis-memory.js';
import { sharedServices } from '../../support/shared-services.js';
import { seeded } from '../ingest/random-history.js';
import { InvoicesTopic } from './invoices-topic.js';

const SERIES = 0;
const LENGTH = 60;
const FIRST = 20;

describe('a lookup of the ledger that belongs to an earlier assignment and ends late', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  it('does not let the ledger begin in the middle of the drafts when Redis is empty', async () => {
    const records = randomBatches(seeded(1), LENGTH).map(({ batch }, offset): RawRecord => {
      const value = Buffer.from(JSON.stringify(batch));
      return { offset, appendedAtMs: 1_772_323_200_000 + offset, key: null, headers: {}, value };
    });
    const keys = new Keyspace(prefix, 'drafts');
    const topic = new InvoicesTopic();
    const { acquire, publish } = topic.publisher();
    let [isFirst, end] = [true, (): void => undefined];
    const answer = new Promise<void>((resolve) => (end = resolve));
    const acquireLate = async (): Promise<void> => {
      const waits = isFirst;
      isFirst = false;
      if (waits) await answer;
      await acquire();
    };
    const ledger = new LedgerFolder(
      new LedgerStore(redis, keys),
      [{ publisher: { acquire: acquireLate, publish }, pattern: 'I{NNNNNN}' }],
      createLogger('billing', 'silent'),
    );
    const fold = (position: number, to: number) => {
      const head = { topic: 'drafts', partition: SERIES, position, highWatermark: LENGTH };
      return ledger.fold({ ...head, records: records.slice(position, to) });
    };

    const late = ledger.position(SERIES);
    await expect(ledger.position(SERIES)).resolves.toBeUndefined();
    await fold(0, FIRST);
    await new RedisMemory(redis, `${prefix}*`).empty();
    end();
    await late;
    await expect(fold(FIRST, 2 * FIRST)).rejects.toThrow('the store has lost the state of the ledger');

    await expect(ledger.position(SERIES)).resolves.toBeUndefined();
    await fold(0, LENGTH);
    const texts = await new DocumentReader(redis, keys, 1).documents({ limit: LENGTH * 4 });
    const documents = texts.map(parseIssuedDocument);
    expect(faultsOfLedger(documents)).toEqual([]);
    expect(
      topic.published.map(({ record }) => (JSON.parse(String(record.value)) as { data: object }).data),
    ).toEqual(documents);
    expect([...topic.texts.values()].filter(({ size }) => size !== 1)).toEqual([]);
  });
});
