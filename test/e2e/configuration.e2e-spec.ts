import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS, ensureTopics, topicNames } from '#kafka';
import { DAY_MS } from '#usage';
import { Deployment } from '../support/deployment/index.js';
import type { AppName } from '../support/processes/index.js';
import { runToEnd } from '../support/processes/run-to-end.js';
import type { Ended } from '../support/processes/run-to-end.js';
import { services } from '../support/services/index.js';
import type { RedisService } from '../support/services/index.js';
import { sharedServices } from '../support/shared-services.js';

const APPS = ['ingest', 'billing', 'console'] as const;
/**
 * Much longer than a start, so that a busy machine does not fail the test; a process that waited for a broker
 * would take longer still.
 */
const WITHIN_MS = 10_000;

/** Wrong settings of every process, and the expected error for each. */
const WRONG: Record<string, [value: string, message: RegExp]> = {
  REDIS_URL: ['localhost:6379', /must look like redis:\/\/host:port/],
  KAFKA_SASL_MECHANISM: ['plain', /set KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD too/],
  PORT: ['70000', /must be from 0 to 65535/],
  LOG_LEVEL: ['loud', /must be one of trace, debug, info/],
  CONTADOR_TOPIC_PREFIX: ['a b', /may contain only letters, digits/],
  CONTADOR_JOURNAL_PARTITIONS: ['many', /must be a whole number/],
  CONTADOR_LATE_WINDOW: ['P2M', /weeks, days, hours.*months differ in length/],
  CONTADOR_CLOCK_SKEW: ['5 minutes', /must be an ISO 8601 duration such as P62D or PT5M/],
  CONTADOR_JOURNAL_RETENTION: ['P1D', /must be at least P31D.*or forever/],
};

const WRONG_OF: Record<AppName, typeof WRONG> = {
  ingest: {},
  billing: {
    CONTADOR_SERIES: ['no good', /must be an id of letters, digits/],
    CONTADOR_NUMBER_PATTERN: ['{YYYY}', /is wrong: \S+/],
  },
  console: {
    CONTADOR_ACCESS: ['some', /must be keys or open/],
    CONTADOR_SESSION_SECRET: ['too short', /must have at least 32 characters/],
    CONTADOR_TRUSTED_PROXIES: ['proxy.example.com', /addresses, networks such as 10\.0\.0\.0\/8/],
    CONTADOR_OIDC_ISSUER: [
      'https://id.example.com',
      /set CONTADOR_OIDC_AUDIENCE and CONTADOR_OIDC_JWKS_URL too/,
    ],
    CONTADOR_OIDC_ALGORITHMS: ['RS256,HS256', /must be of RS256/],
    CONTADOR_REQUEST_LIMIT: ['0', /must be at least 1/],
  },
};

const wrongValues = (wrong: typeof WRONG): Record<string, string> =>
  Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value]));

/** The message of the error that ended a process, from its log. */
function fatalMessage({ stdout }: Ended): string {
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { level: string; err?: { message: string } });
  return lines.find(({ level }) => level === 'fatal')?.err?.message ?? '';
}

describe.each(APPS)('%s with wrong settings', (app) => {
  let server: Server;
  let address: string;
  let connections = 0;
  beforeAll(async () => {
    server = createServer(() => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it('reports every fault together with the correct form, and ends with 2 before it connects', async () => {
    const wrong = { ...WRONG, ...WRONG_OF[app] };
    const run = (): Promise<Ended> => runToEnd(app, { ...wrongValues(wrong), KAFKA_BROKERS: address });
    const { code, stdout, stderr, ms } = await run();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${Object.keys(wrong).length} settings are wrong`);
    for (const [name, [, message]] of Object.entries(wrong)) {
      const line = stderr.split('\n').find((text) => text.trim().startsWith(`${name} `));
      expect(line).toMatch(message);
    }
    expect(ms).toBeLessThan(WITHIN_MS);
    expect(connections).toBe(0);
  });

  it('reports what is missing', async () => {
    const { code, stderr } = await runToEnd(app, {});
    expect(code).toBe(2);
    expect(stderr).toMatch(/KAFKA_BROKERS is not set: .*host:port/);
    expect(stderr).toMatch(/REDIS_URL is not set: .*redis:\/\/user:password@host:port/);
    expect(stderr).toContain('2 settings are wrong');
  });

  it('--validate shows the effective settings without passwords, and connects to nothing', async () => {
    const env = {
      ...{ KAFKA_BROKERS: address, REDIS_URL: `redis://me:hidden@${address}`, CONTADOR_LATE_WINDOW: 'P9W' },
      ...{ KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'me', KAFKA_SASL_PASSWORD: 'hidden' },
      CONTADOR_LATE_WINDOWS: 'P9W',
    };
    const { code, stdout, stderr } = await runToEnd(app, env, { args: ['--validate'] });
    expect(code).toBe(0);
    expect(stdout).toContain(`KAFKA_BROKERS=${address}\n`);
    expect(stdout).toContain(`REDIS_URL=redis://me:***@${address}\n`);
    expect(stdout).toContain('CONTADOR_LATE_WINDOW=P63D\n');
    expect(stdout).toContain('CONTADOR_JOURNAL_PARTITIONS=12\n');
    expect(stdout + stderr).not.toContain('hidden');
    expect(stderr).toBe(
      'CONTADOR_LATE_WINDOWS is not a setting of this process: did you mean CONTADOR_LATE_WINDOW?\n',
    );
    expect(connections).toBe(0);
  });

  it('--validate fails as a start would fail', async () => {
    const { code, stderr } = await runToEnd(app, wrongValues(WRONG), { args: ['--validate'] });
    expect(code).toBe(2);
    expect(stderr).toContain('KAFKA_BROKERS is not set');
  });
});

describe('a journal and a Redis that would break a promise', () => {
  const place = sharedServices();
  let redis: RedisService;
  let deployment: Deployment;
  const { journal } = topicNames(place.prefix);

  beforeAll(async () => {
    redis = await services.redis({
      own: true,
      config: { appendonly: 'no', 'maxmemory-policy': 'allkeys-lru' },
    });
    deployment = new Deployment({ ...place, redisUrl: redis.url }, { CONTADOR_JOURNAL_RETENTION: 'P400D' });
    const { journal: right } = TOPICS(place.prefix, {
      journalRetentionMs: 400 * DAY_MS,
      journalPartitions: 3,
    });
    await ensureTopics(deployment.kafka, [
      { ...right, timestampType: 'CreateTime', retentionMs: 7 * DAY_MS, cleanupPolicy: 'delete' },
    ]);
  });
  afterAll(async () => {
    await deployment.stop();
    await redis.stop();
  });

  it.each(APPS)(
    'are refused by %s immediately, each fault with the command that corrects it',
    async (app) => {
      const ended = await runToEnd(app, deployment.env);
      expect(ended.code).toBe(1);
      const message = fatalMessage(ended);
      expect(message).toContain('5 faults would break the guarantees of contador');
      const configs = `--alter --entity-type topics --entity-name ${journal} --add-config`;
      const faults: [string, string][] = [
        [
          `${journal}: message.timestamp.type is CreateTime, must be LogAppendTime`,
          `${configs} message.timestamp.type=LogAppendTime`,
        ],
        [
          `${journal}: retention.ms is ${7 * DAY_MS}, must be at least ${400 * DAY_MS}`,
          `${configs} retention.ms=${400 * DAY_MS}`,
        ],
        [`${journal}: partitions is 3, must be 4`, `--alter --topic ${journal} --partitions 4`],
        ['maxmemory-policy is allkeys-lru, must be noeviction', 'CONFIG SET maxmemory-policy noeviction'],
        ['has no persistence', 'CONFIG SET appendonly yes'],
      ];
      for (const [fault, command] of faults) {
        const lines = message.split('\n');
        const at = lines.findIndex((line) => line.includes(fault));
        expect(at).toBeGreaterThan(-1);
        expect(lines[at + 1]).toContain(command);
      }
    },
  );
});

describe('settings that differ from those of the stored usage', () => {
  let deployment: Deployment;
  beforeAll(() => {
    deployment = new Deployment(sharedServices(), { CONTADOR_LATE_WINDOW: 'P62D' });
  });
  afterAll(() => deployment.stop());

  it('are refused once something is folded, with the previous values', async () => {
    await deployment.start('ingest');
    await deployment.publish([{ key: 'acme', value: 'hello' }]);
    await deployment.folded();
    for (const app of APPS) await refuses(app);
  });

  async function refuses(app: AppName): Promise<void> {
    const ended = await runToEnd(app, { ...deployment.env, CONTADOR_LATE_WINDOW: 'P90D', PORT: '0' });
    expect(ended.code).toBe(1);
    expect(fatalMessage(ended)).toMatch(
      new RegExp(
        `folded with other settings: ".*late=${62 * DAY_MS} .*", now ".*late=${90 * DAY_MS} .*"\\.\n +Set them back`,
      ),
    );
    expect(ended.stderr).toBe('');
  }
});
