import { afterEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sharedServices } from '../support/shared-services.js';
import { DemoRun, isAlive } from './demo/demo-run.js';

const { brokers, redisUrl } = sharedServices();
let demo: DemoRun;

afterEach(() => demo.clear());

interface Told {
  ok: boolean;
  checks: { what: string; ok: boolean; detail: string }[];
  counters: Record<string, number>;
  invoices: { clientId: string; number: string; total: string }[];
}

describe('contador demo', () => {
  it('invoices a month to the cent, and leaves nothing in servers that are not its own', async () => {
    demo = new DemoRun(['--once', '--json', '--seed', '5'], {
      KAFKA_BROKERS: brokers.join(),
      REDIS_URL: redisUrl,
    });
    expect([await demo.exited, demo.stderr]).toEqual([0, expect.stringContaining('three invoices issued')]);
    const told = JSON.parse(demo.stdout) as Told;
    expect(told.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(told.ok).toBe(true);
    expect(told.checks.map(({ what }) => what)).toEqual([
      ...['counters', 'their sum', 'rejects by code'],
      ...['alba-energia', 'borealis-air', 'cobre-telecom'].flatMap((id) => [
        `usage of ${id}`,
        `invoice of ${id}`,
      ]),
      'numbers',
    ]);
    expect(told.invoices).toHaveLength(3);
    expect(told.counters['received']).toBeGreaterThan(40_000);

    const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const topics = await admin.listTopics().finally(() => admin.disconnect());
    expect(topics.filter((topic) => topic.startsWith('demo-'))).toEqual([]);
    const redis = new Redis(redisUrl);
    expect(await redis.keys('demo-*')).toEqual([]);
    redis.disconnect();
  }, 180_000);

  it.each([
    ['SIGKILL', 'SIGKILL'],
    ['SIGINT', 130],
  ] as const)(
    'with servers of its own leaves nothing behind after %s',
    async (signal, exit) => {
      demo = new DemoRun(['--once'], {});
      await demo.untilSaid('ingest, billing and console run');
      const children = demo.children();
      expect(children.length).toBeGreaterThanOrEqual(3);
      expect(children.filter(isAlive)).toEqual(children);

      demo.kill(signal);
      expect(await demo.exited).toBe(exit);
      const left = (): unknown[] => [...children.filter(isAlive), ...readdirSync(demo.folder)];
      for (const deadline = Date.now() + 15_000; left().length > 0 && Date.now() < deadline;)
        await sleep(100);
      expect(left()).toEqual([]);
    },
    90_000,
  );
});
