import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppProcess } from '../support/processes/index.js';
import { Deployment } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import { services } from '../support/services/index.js';
import type { KafkaService, RedisService } from '../support/services/index.js';
import { contract } from './console/contracts.js';

/** How long a person waits before giving up; the console's own limit is 5 s. */
const PATIENCE_MS = 6_000;

describe('the console without one of its servers', () => {
  let kafka: KafkaService;
  let redis: RedisService;
  let deployment: Deployment;
  let console: AppProcess;
  /** A signed version would be answered without Kafka and Redis. */
  let unsigned = 2;

  beforeAll(async () => {
    [kafka, redis] = await Promise.all([services.kafka({ own: true }), services.redis({ own: true })]);
    deployment = new Deployment({ brokers: kafka.brokers, redisUrl: redis.url, prefix: 'outage.' });
    console = deployment.app('console');
    await console.start();
    // connects to the server on the first request only
    expect(await ask('/v1/ops/ingest')).toMatchObject({ status: 200 });
    expect(await sign(1)).toMatchObject({ status: 201 });
  }, 90_000);
  afterAll(async () => {
    await deployment.stop();
    await Promise.all([kafka.stop(), redis.stop()]);
  }, 60_000);

  async function ask(path: string, init?: RequestInit) {
    const startedAtMs = Date.now();
    const response = await fetch(console.url + path, init);
    const body = (await response.json()) as Record<string, unknown>;
    expect(Date.now() - startedAtMs).toBeLessThan(PATIENCE_MS);
    return { status: response.status, type: response.headers.get('content-type') ?? '', body };
  }

  const sign = (version: number) =>
    ask('/v1/contracts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(contract('acme', version)),
    });

  const unavailable = {
    status: 503,
    type: expect.stringMatching(/^application\/problem\+json/) as unknown,
    body: { code: 'unavailable' },
  };

  /** Repeated, because a client that already knows of the outage fails in another way than the first time. */
  async function isUnavailable(): Promise<void> {
    for (const _time of [1, 2]) {
      expect(await ask('/v1/ops/ingest')).toMatchObject(unavailable);
      expect(await sign(unsigned)).toMatchObject(unavailable);
    }
  }

  const isBack = async (): Promise<void> => {
    await eventually(async () => expect((await ask('/v1/ops/ingest')).status).toBe(200), 40_000);
    await eventually(async () => expect([200, 201]).toContain((await sign(unsigned)).status), 40_000);
    unsigned += 1;
  };

  it.each([
    ['is stopped', () => kafka.kill('SIGTERM'), () => kafka.restart()],
    ['hangs', () => kafka.kill('SIGSTOP'), () => kafka.kill('SIGCONT')],
  ])(
    'reports within seconds that Kafka %s, and works again once it is back',
    async (_what, stopServer, startServer) => {
      await stopServer();
      await isUnavailable();
      await startServer();
      await isBack();
    },
    120_000,
  );

  it('reports within seconds that Redis is stopped, and works again once it is back', async () => {
    await redis.kill('SIGTERM');
    await isUnavailable();
    await redis.restart();
    await isBack();
  }, 120_000);
});
