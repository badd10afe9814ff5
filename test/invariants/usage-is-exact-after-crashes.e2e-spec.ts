import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UsageRow } from '#usage';
import type { AppProcess } from '../support/processes/index.js';
import { Traffic, demoClients, sumOf } from '../support/traffic/index.js';
import { Deployment } from '../support/deployment/index.js';
import type { Services } from '../support/services/index.js';
import { ownServices } from './support/own-services.js';
import { tearAof } from './support/tear-aof.js';

const RECORDS_A_BATCH = 500;

/** The tally's sums from rows of usage. */
function sumsOf(rows: readonly UsageRow[]) {
  const sums = {
    contacts: 0,
    legs: 0,
    talkMs: 0,
    holdMs: 0,
    wrapMs: 0,
    queueMs: 0,
    responseMs: 0,
    handle30Ms: 0,
  };
  for (const row of rows) {
    if (row.kind !== 'contact') continue;
    for (const measure of Object.keys(sums) as (keyof typeof sums)[]) sums[measure] += row.measures[measure];
  }
  return sums;
}

describe('usage equals the generator’s tally', () => {
  let servers: Services;
  let deployment: Deployment;
  const ingests: AppProcess[] = [];
  beforeAll(async () => {
    servers = await ownServices();
    const { kafka, redis } = servers;
    deployment = new Deployment({ brokers: kafka.brokers, redisUrl: redis.url, prefix: 'contador.' });
  }, 60_000);
  afterAll(async () => {
    await deployment.stop();
    await servers.stop();
  }, 60_000);

  async function startIngest(): Promise<AppProcess> {
    const ingest = deployment.app('ingest');
    await ingest.start();
    ingests.push(ingest);
    return ingest;
  }

  /** What goes wrong, one after the other, while the stream runs. */
  const nemesis: (() => Promise<unknown>)[] = [
    async () => {
      await ingests.shift()?.kill('SIGKILL');
      await startIngest();
    },
    () => startIngest(),
    async () => {
      const { redis } = servers;
      await redis.kill('SIGKILL');
      await redis.restart();
    },
    async () => {
      const { redis } = servers;
      const { dir } = redis;
      await redis.kill('SIGKILL');
      if (dir !== undefined) expect(tearAof(dir, 7_777)).toBe(7_777);
      await redis.restart();
      await sleep(1_500);
      await redis.kill('SIGKILL');
      await redis.restart();
    },
    async () => ingests.shift()?.kill('SIGKILL'),
    async () => {
      await startIngest();
      await ingests.shift()?.kill('SIGTERM');
    },
  ];

  it('after kill -9 of ingest, of Redis (restarted twice, its log torn), and rebalances between two processes', async () => {
    await startIngest();
    const clients = demoClients(Date.now()).map(({ plan }) => plan);
    const traffic = new Traffic({ clients, seed: 20261124 });
    const batch = [];
    let [published, struck] = [0, 0];
    const faults: Promise<unknown>[] = [];
    for (const { record } of traffic.records()) {
      batch.push(record);
      if (batch.length < RECORDS_A_BATCH) continue;
      await deployment.publish(batch.splice(0));
      published += RECORDS_A_BATCH;
      if (published % 4_000 === 0 && struck < nemesis.length) {
        await faults.at(-1);
        faults.push(nemesis[struck++]?.() ?? Promise.resolve());
      }
      await sleep(40);
    }
    await deployment.publish(batch);
    for (; struck < nemesis.length; struck++) faults.push(nemesis[struck]?.() ?? Promise.resolve());
    await Promise.all(faults);
    expect(struck).toBe(nemesis.length);

    const { tally } = traffic;
    await deployment.folded(90_000);
    const counters = await deployment.counts();
    // A crash between forwarding and committing forwards again: one more record, and a duplicate.
    const { received: _sum, ...verdicts } = tally.counters;
    const again = (counters['duplicate'] ?? 0) - verdicts.duplicate;
    expect(again).toBeGreaterThanOrEqual(0);
    expect(counters).toEqual({ ...verdicts, duplicate: verdicts.duplicate + again });
    for (const { profile, fromMs, toMs } of clients) {
      const rows = await deployment.usage({ clientId: profile.id, fromMs, toMs });
      expect({ client: profile.id, ...sumsOf(rows) }).toMatchObject({
        client: profile.id,
        ...pick(sumOf(tally.legs(profile.id, { fromMs, toMs })), Object.keys(sumsOf([]))),
      });
      const staffed = rows.reduce((sum, row) => sum + (row.kind === 'staffed' ? row.staffedMs : 0), 0);
      const expected = [...tally.staffed(profile.id, { fromMs, toMs }).values()].reduce((a, b) => a + b, 0);
      expect(staffed).toBe(expected);
    }
  }, 180_000);
});

const pick = (object: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
