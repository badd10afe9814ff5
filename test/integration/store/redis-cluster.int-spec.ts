import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePartition } from '#kafka';
import { JournalStore, Keyspace, LedgerStore, UsageReader, connectRedis, partitionReports } from '#store';
import type { RedisClient } from '#store';
import { JournalFolder } from '#journal';
import { services } from '../../support/services/index.js';
import type { RedisClusterService } from '../../support/services/index.js';
import { plainFold } from '../ingest/plain-fold.js';
import { HOUR, T0, randomHistory } from '../ingest/random-history.js';

const SETTINGS = {
  partitions: 12,
  lateWindowMs: 62 * 24 * HOUR,
  clockSkewMs: 300_000,
  maxBatchBytes: 2 ** 26,
};

describe('a Redis Cluster of three nodes', () => {
  let cluster: RedisClusterService;
  let redis: RedisClient;
  beforeAll(async () => {
    cluster = await services.redisCluster();
    const nodes = cluster.nodes.map(({ url }) => new URL(url).host);
    redis = connectRedis(`redis+cluster://${nodes.join(',')}`, () => undefined);
  }, 60_000);
  afterAll(async () => {
    await redis.quit();
    await cluster.stop();
  });

  it('folds every partition of the journal with the same code', async () => {
    const keys = new Keyspace('contador.', 'journal');
    const quiet = { publish: () => Promise.resolve(), send: () => Promise.resolve([]) };
    const folder = new JournalFolder(new JournalStore(redis, keys), quiet, quiet, SETTINGS);
    const reader = new UsageReader(redis, keys, (clientId) => choosePartition(clientId, SETTINGS.partitions));
    for (let partition = 0; partition < SETTINGS.partitions; partition++) {
      const clients = Array.from({ length: 60 }, (_, index) => `client-${index}`)
        .filter((clientId) => choosePartition(clientId, SETTINGS.partitions) === partition)
        .slice(0, 3);
      const history = randomHistory(partition, 300, clients);
      await folder.position(partition);
      const records = history.map(({ record }) => record);
      const head = { topic: 'journal', partition, position: 0, highWatermark: history.length };
      await folder.fold({ ...head, records });
      for (const clientId of clients) {
        const within = { fromMs: T0, toMs: T0 + 6 * HOUR };
        const rows = (await reader.usage({ clientId, ...within })).filter((row) => row.kind === 'contact');
        const legs = rows.reduce((sum, { measures }) => sum + measures.legs, 0);
        expect({ clientId, legs }).toEqual({ clientId, legs: plainFold(history, clientId, within).legs });
      }
    }
    const reports = await partitionReports(redis, keys, SETTINGS.partitions);
    expect(reports.map(({ position }) => position)).toEqual(reports.map(() => 300));
  });

  it('keeps the ledger', async () => {
    const store = new LedgerStore(redis, new Keyspace('contador.', 'drafts'));
    const document = {
      documentId: 'd1',
      clientId: 'acme',
      sequence: 1,
      issuedAtMs: 1,
      order: '0',
      json: '{}',
    };
    const changes = {
      position: 1,
      last: { appendedAtMs: 1, fingerprint: 'f' },
      documents: [document],
      booked: ['acme/1'],
      sequences: new Map([['acme', 1]]),
      numbers: new Map([['2026-{NNNNNN}', 1]]),
    };
    expect(await store.commit(0, undefined, changes)).toEqual({ applied: true, position: 1 });
    expect(await store.commit(0, undefined, changes)).toEqual({ applied: false, position: 1 });
    const question = { closeIds: ['acme/1', 'acme/2'], clientIds: ['acme'], scopes: ['2026-{NNNNNN}'] };
    const state = await store.read(0, question);
    expect(state).toMatchObject({ position: 1, booked: new Set(['acme/1']) });
    expect(state.sequences.get('acme')).toBe(1);
    expect(state.numbers.get('2026-{NNNNNN}')).toBe(1);
  });
});
