import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followTopic } from '#kafka';
import { readDeadLetter } from '#records';
import { connectRedis } from '#store';
import { DAY_MS } from '#usage';
import { Deployment } from '../support/deployment/index.js';
import { built } from '../support/processes/built.js';
import { sharedServices } from '../support/shared-services.js';
import { Traffic } from '../support/traffic/index.js';
import { fewClients } from '../support/traffic/testing/few-clients.js';
import { contador } from './verify/run-cli.js';

const nowMs = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const clients = fewClients().map((plan) => ({
  ...plan,
  fromMs: nowMs - 12 * DAY_MS,
  toMs: nowMs - 6 * DAY_MS,
}));
const traffic = new Traffic({ clients, seed: 6, shares: { invalid: 0.05, wrongKey: 0.05 } });
const records = [...traffic.records()].map(({ record }) => record);

describe('contador rebuild', () => {
  const place = sharedServices();
  const deployment = new Deployment(place);
  const redis = connectRedis(place.redisUrl, () => undefined);
  let ingest = deployment.app('ingest');
  beforeAll(async () => {
    await ingest.start();
    await deployment.publish(records.slice(0, 3_000));
    await deployment.folded();
  }, 90_000);
  afterAll(async () => {
    redis.disconnect();
    await deployment.stop();
  }, 60_000);

  const run = (...args: string[]) => contador(deployment.env, 'rebuild', ...args);

  async function isRight(): Promise<void> {
    await deployment.folded();
    for (const { profile } of clients) {
      const rows = await deployment.usage({ clientId: profile.id, fromMs: nowMs - 70 * DAY_MS, toMs: nowMs });
      const legs = rows.reduce((sum, row) => sum + (row.kind === 'contact' ? row.measures.legs : 0), 0);
      expect([profile.id, legs]).toEqual([profile.id, traffic.tally.legs(profile.id).length]);
    }
    const { received: _sum, ...verdicts } = traffic.tally.counters;
    expect(await deployment.counts()).toEqual(verdicts);
  }

  async function deadLetterIds(): Promise<string[]> {
    const ids: string[] = [];
    const view = await followTopic(deployment.kafka, deployment.topics.deadLetters, (record) => {
      const deadLetter = readDeadLetter(record);
      if (deadLetter) ids.push(`${deadLetter.partition}/${deadLetter.record.offset}`);
    });
    await view.caughtUp;
    await view.close();
    return ids.sort();
  }

  const pointers = async (role: string): Promise<number> =>
    (await redis.keys(`${place.prefix}*@${role}`)).length;

  it('killed in the middle and run again while ingest folds new events, matches the generator’s tally', async () => {
    const main = built('contador');
    const child = spawn(process.execPath, [main, 'rebuild'], {
      env: { PATH: process.env['PATH'], ...deployment.env },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    while ((await pointers('rebuild')) === 0) await sleep(5);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(await pointers('rebuild')).toBeGreaterThan(0);

    const publishing = (async () => {
      for (let from = 3_000; from < records.length; from += 250) {
        await deployment.publish(records.slice(from, from + 250));
        await sleep(20);
      }
    })();
    const { code, stdout, stderr } = await run();
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^Rebuilt \d partitions: [\d,]+ records folded in .* removed\.\n$/);
    expect(await pointers('live')).toBeGreaterThan(0);
    expect((await pointers('rebuild')) + (await pointers('retired'))).toBe(0);
    await publishing;
    await isRight();
    expect(new Set(await deadLetterIds()).size).toBe(traffic.tally.counters.rejected);
  }, 120_000);

  it('after Redis is emptied, without ingest, has the same result and repeats no dead letter or forward', async () => {
    await ingest.kill('SIGTERM');
    const before = await deadLetterIds();
    for (const key of await redis.keys(`${place.prefix}*`)) await redis.unlink(key);
    expect(await run('--verify')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^DIFFERS all usage/) as unknown,
    });
    expect(await run()).toMatchObject({ code: 0 });
    ingest = deployment.app('ingest');
    await ingest.start();
    await isRight();
    expect(await deadLetterIds()).toEqual(before);
    expect(await run('--verify')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Usage in Redis matches the journal/) as unknown,
    });
  }, 120_000);

  it('--verify names a planted difference', async () => {
    const client = clients[0]?.profile.id ?? '';
    const [key = ''] = await redis.keys(`${place.prefix}*:usage:${client}:*`);
    const [field = '', cell = ''] = Object.entries(await redis.hgetall(key))[0] ?? [];
    await redis.hset(key, field, `${cell.split(',')[0] ?? ''},77`);
    const { code, stdout } = await run('--verify');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      new RegExp(`^DIFFERS client ${client}, interval .*Z, .*\\n +stored +77\\n +folded`),
    );
    // and a rebuild corrects it
    expect(await run()).toMatchObject({ code: 0 });
    await isRight();
  }, 120_000);

  it('new settings: ingest refuses them until the journal is folded with them', async () => {
    await ingest.kill('SIGTERM');
    const settings = { CONTADOR_LATE_WINDOW: 'P90D' };
    await expect(deployment.app('ingest', settings).start()).rejects.toThrow('npx contador rebuild');
    expect(await contador({ ...deployment.env, ...settings }, 'rebuild')).toMatchObject({ code: 0 });
    await deployment.app('ingest', settings).start();
    await isRight();
  }, 120_000);
});
