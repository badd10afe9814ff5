import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createKafka,
  createProducer,
  followTopic,
  partitionOf,
  silentLogger,
  toKafkaMessage,
  topicNames,
} from '#kafka';
import type { FollowedRecord, Kafka, Producer } from '#kafka';
import { connectRedis } from '#store';
import type { RedisClient } from '#store';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppProcess, startApps } from '../support/processes/index.js';
import { sharedServices } from '../support/shared-services.js';
import { contract } from './console/contracts.js';
import { DescribedApi } from './console/described-api.js';
import type { Answer } from './console/described-api.js';
import { issueDocuments } from './console/issue-documents.js';

const { brokers, redisUrl, prefix } = sharedServices();
const PARTITIONS = 3;
const env = {
  KAFKA_BROKERS: brokers.join(','),
  REDIS_URL: redisUrl,
  CONTADOR_TOPIC_PREFIX: prefix,
  CONTADOR_JOURNAL_PARTITIONS: String(PARTITIONS),
};
const topics = topicNames(prefix);
const DAY_MS = 86_400_000;
/** Noon of the day before yesterday, UTC. */
const noon = Math.floor(Date.now() / DAY_MS) * DAY_MS - 2 * DAY_MS + DAY_MS / 2;
const iso = (ms: number) => new Date(ms).toISOString();

let apps: Record<'ingest' | 'console', AppProcess>;
let api: DescribedApi;
let kafka: Kafka;
let producer: Producer;
let redis: RedisClient;

beforeAll(async () => {
  kafka = createKafka({ brokers, clientId: 'console-e2e', topicPrefix: prefix }, silentLogger);
  producer = createProducer(kafka);
  redis = connectRedis(redisUrl, () => undefined);
  apps = await startApps({ ingest: env, console: env });
  api = await DescribedApi.open(apps.console.url);
}, 90_000);

afterAll(async () => {
  await Promise.all(Object.values(apps).map((app) => app.stop()));
  await Promise.all([producer.close(), redis.quit()]);
});

const code = ({ status, body }: Answer) => `${status} ${String(body['code'])}`;
const sign = (json: unknown) => api.post('/v1/contracts', JSON.stringify(json));

/** Everything in a topic as of now. */
async function recordsOf(topic: string): Promise<FollowedRecord[]> {
  const records: FollowedRecord[] = [];
  const following = await followTopic(kafka, topic, (record) => void records.push(record));
  await following.caughtUp;
  await following.close();
  return records;
}

describe('POST /v1/contracts', () => {
  it('signs a version once: 201, then 200, and 409 for other terms', async () => {
    const first = await sign(contract('acme', 1));
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe('/v1/clients/acme/contracts');
    expect(first.body).toMatchObject({
      clientId: 'acme',
      version: 1,
      state: 'in-force',
      contract: contract('acme', 1),
    });
    const again = await sign(contract('acme', 1, { note: 'as before', bands: [] }));
    expect([again.status, again.body['recordedAt']]).toEqual([200, first.body['recordedAt']]);
    expect(code(await sign(contract('acme', 1, { currency: 'USD' })))).toBe('409 version-conflict');
  });

  it('tells every fault of a version with its pointer', async () => {
    const { prices } = contract('acme', 2).contacts;
    const faulty = contract('acme', 2, {
      zone: 'Mars/Olympus',
      colour: 'red',
      contacts: { prices: [...prices, { channel: 'fax', basis: 'handle', unitPrice: 1 }] },
    });
    const answer = await sign(faulty);
    expect(code(answer)).toBe('422 invalid-contract');
    const pointers = (answer.body['faults'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual([
      '/colour',
      '/contacts/prices/1/channel',
      '/contacts/prices/1/unitPrice',
      '/zone',
    ]);
  });

  it('refuses a currency that changes inside a period of the versions before', async () => {
    const dollars = contract('acme', 2, { effectiveFrom: '2026-02-10T00:00:00+01:00', currency: 'USD' });
    const answer = await sign(dollars);
    expect(code(answer)).toBe('422 invalid-contract');
    expect(answer.body['faults']).toMatchObject([{ pointer: '/currency', code: 'currency-change' }]);
  });

  it('takes exactly one object', async () => {
    for (const body of [[contract('acme', 2)], 'acme', 7, null])
      expect(code(await sign(body))).toBe('422 invalid-contract');
  });

  it('refuses what is no JSON, is not sent as JSON, or is too large', async () => {
    expect(code(await api.post('/v1/contracts', '{"clientId":'))).toBe('400 not-json');
    expect(code(await api.post('/v1/contracts', JSON.stringify(contract('acme', 2)), 'text/plain'))).toBe(
      '415 not-json-type',
    );
    const large = contract('acme', 2, { note: 'x'.repeat(300_000) });
    expect(code(await sign(large))).toBe('413 body-too-large');
    const nested = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(code(await api.post('/v1/contracts', nested))).toBe('422 invalid-contract');
  });

  it('lets one of many at once have a number, and keeps all others out of the log', async () => {
    const second = new AppProcess('console', env);
    await second.start();
    const other = await DescribedApi.open(second.url);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 ? api : other).post(
          '/v1/contracts',
          JSON.stringify(contract('race', 1, { grace: `PT${index + 1}H` })),
        ),
      ),
    );
    await second.stop();
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
    const records = (await recordsOf(topics.contracts)).filter(({ key }) => key?.toString() === 'race/1');
    expect(records.map(({ value }) => JSON.parse(String(value)) as unknown)).toEqual([
      answers.find(({ status }) => status === 201)?.body['contract'],
    ]);
  });

  it('puts who signed what and when into the audit topic', async () => {
    const events = (await recordsOf(topics.audit)).filter(({ key }) => key?.toString() === 'acme');
    expect(new Set(events.map(({ headers }) => String(headers['ce_id'])))).toEqual(
      new Set(['contract.signed/acme/1']),
    );
    expect(events.map(({ headers }) => String(headers['ce_type']))).toContain('contract.signed');
    expect(JSON.parse(String(events[0]?.value))).toMatchObject({
      clientId: 'acme',
      version: 1,
      by: expect.stringMatching(/^unauthenticated@/),
      contract: { currency: 'EUR' },
    });
  });

  it('passes over records of the topic that are no contracts', async () => {
    await producer.send(topics.contracts, [
      { key: 'junk', value: '{"not":"a contract"' },
      { key: 'junk', value: null },
    ]);
    expect((await sign(contract('after-junk', 1))).status).toBe(201);
  });
});

describe('usage', () => {
  const call = (index: number, more: Record<string, unknown> = {}) =>
    toKafkaMessage({
      specversion: '1.0',
      id: `call-${index}`,
      source: '/pbx',
      type: 'contact.call',
      data: {
        clientId: 'metered-only',
        contactId: `c-${index}`,
        team: 'shared',
        outcome: 'handled',
        agentId: 'a-1',
        queue: index % 2 ? 'vip' : 'main',
        startedAt: iso(noon + index * 3_600_000),
        endedAt: iso(noon + index * 3_600_000 + 60_000),
        talkMs: 50_000,
        wrapMs: 10_000,
        queueMs: 1_000,
        ...more,
      } as { clientId: string },
    });

  beforeAll(async () => {
    await producer.send(topics.journal, [
      call(0),
      call(1),
      call(2),
      call(2),
      call(3, { startedAt: 'yesterday' }),
    ]);
    for (let waited = 0; waited < 300; waited++) {
      const { body } = await api.get('/v1/ops/ingest');
      const totals = body['totals'] as { counters: { received: number } };
      if (totals.counters.received >= 5) return;
      await sleep(50);
    }
    throw new Error('ingest did not fold the events');
  }, 30_000);

  const range = `from=${iso(noon - DAY_MS)}&to=${iso(noon + DAY_MS)}`;

  it('shows a client that is metered without a contract', async () => {
    const { body } = await api.get('/v1/clients');
    const clients = body['clients'] as { clientId: string }[];
    expect(clients.map(({ clientId }) => clientId)).toEqual(['acme', 'after-junk', 'metered-only', 'race']);
    expect(clients[2]).toEqual({
      clientId: 'metered-only',
      partition: partitionOf('metered-only', PARTITIONS),
      metered: true,
      meteredWithoutContract: true,
    });
    expect(clients[0]).toMatchObject({
      meteredWithoutContract: false,
      contract: { version: 1, model: 'per-event' },
    });
  });

  it('pages clients', async () => {
    const first = await api.get('/v1/clients?limit=3');
    const second = await api.get(`/v1/clients?limit=3&cursor=${String(first.body['next'])}`);
    expect((second.body['clients'] as { clientId: string }[]).map(({ clientId }) => clientId)).toEqual([
      'race',
    ]);
    expect(second.body).not.toHaveProperty('next');
  });

  it('sums usage up, and splits it', async () => {
    const { body } = await api.get(`/v1/clients/metered-only/usage?${range}&by=hour&split=queue`);
    expect(body).toMatchObject({ zone: 'UTC', by: 'hour', split: ['queue'] });
    expect(body['total']).toMatchObject({
      contacts: 3,
      handled: 3,
      talkMs: 150_000,
      handleMs: 180_000,
      queueMs: 3_000,
      loadMs: 180_000,
      handleByIncrementMs: { '60/60': 180_000 },
    });
    const rows = body['rows'] as { from: string; queue?: string; measures: { contacts: number } }[];
    expect(
      rows.filter(({ queue }) => queue).map(({ from, queue, measures }) => [from, queue, measures.contacts]),
    ).toEqual([
      [iso(noon), 'main', 1],
      [iso(noon + 3_600_000), 'vip', 1],
      [iso(noon + 7_200_000), 'main', 1],
    ]);
  });

  it('tells days in the zone of the contract', async () => {
    expect((await sign(contract('metered-only', 1))).status).toBe(201);
    const { body } = await api.get(`/v1/clients/metered-only/usage?${range}`);
    expect(body).toMatchObject({ zone: 'Europe/Madrid', by: 'day' });
    expect(body['rows']).toMatchObject([{ local: iso(noon).slice(0, 10), measures: { contacts: 3 } }]);
  });

  it.each([
    ['from=yesterday&to=2026-03-01T00:00:00Z', ['from instant']],
    ['', ['from instant', 'to instant']],
    ['from=2026-03-01T00:00:00Z&to=2026-02-01T00:00:00Z', ['to order']],
    ['from=2026-03-01T00:01:00Z&to=2026-03-02T00:00:00Z', ['from quarter']],
    ['from=2026-01-01T00:00:00Z&to=2026-03-02T00:00:00Z&by=interval', ['to range-too-long']],
    ['from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&by=year', ['by isIn']],
    ['from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&split=colour', ['split matches']],
    ['from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&form=x', ['form unknown-parameter']],
    ['from=2026-03-01T00:00:00Z&from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z', ['from instant']],
  ])('refuses ?%s', async (query, faults) => {
    const answer = await api.get(`/v1/clients/acme/usage?${query}`);
    expect(code(answer)).toBe('400 invalid-query');
    const told = answer.body['faults'] as { parameter: string; code: string }[];
    expect(told.map((fault) => `${fault.parameter} ${fault.code}`)).toEqual(faults);
  });

  it('adds the counters of ingest up', async () => {
    const { body } = await api.get('/v1/ops/ingest');
    expect(body).toMatchObject({
      topic: topics.journal,
      totals: {
        lagRecords: 0,
        lagSeconds: 0,
        counters: {
          ...{ received: 5, accepted: 3, duplicate: 1, superseded: 0, forwarded: 0, rejected: 1 },
          rejectedByCode: { 'invalid-time': 1 },
        },
      },
    });
    expect(body['partitions']).toHaveLength(PARTITIONS);
    const partition = (body['partitions'] as Record<string, unknown>[])[
      partitionOf('metered-only', PARTITIONS)
    ];
    expect(partition).toMatchObject({ position: 5, highWatermark: 5, lagRecords: 0 });
  });

  it('tells periods: closed with the marker, then what waits, then the open one', async () => {
    const close = {
      specversion: '1.0',
      id: 'close-january',
      source: '/contador/billing',
      type: 'period.close',
      data: { clientId: 'metered-only', from: '2025-12-31T23:00:00Z', to: '2026-01-31T23:00:00Z' },
    } as const;
    await producer.send(topics.journal, [toKafkaMessage(close)]);
    let periods: { state: string; firstDay: string; close?: unknown }[] = [];
    for (let waited = 0; waited < 100 && periods[0]?.state !== 'closed'; waited++) {
      await sleep(50);
      periods = (await api.get('/v1/clients/metered-only/periods')).body['periods'] as typeof periods;
    }
    expect(periods[0]).toMatchObject({
      state: 'closed',
      firstDay: '2026-01-01',
      lastDay: '2026-01-31',
      close: { index: 1, partition: partitionOf('metered-only', PARTITIONS), offset: 5 },
    });
    expect(periods[1]).toMatchObject({ state: 'waiting', waitsFor: 'close', firstDay: '2026-02-01' });
    expect(periods.at(-1)).toMatchObject({ state: 'open' });
  });
});

describe('clients', () => {
  it('lists the versions of a client in the order of time', async () => {
    const later = contract('acme', 2, { effectiveFrom: '2026-03-01T00:00:00+01:00' });
    expect((await sign(later)).status).toBe(201);
    const { body } = await api.get('/v1/clients/acme/contracts');
    expect(body['contracts']).toMatchObject([
      { version: 1, state: 'past', from: '2025-12-31T23:00:00.000Z', to: '2026-02-28T23:00:00.000Z' },
      { version: 2, state: 'in-force', contract: later },
    ]);
  });

  it.each(['contracts', 'usage?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z', 'periods'])(
    'does not know the %s of nobody',
    async (path) => {
      for (const id of ['nobody', '__proto__', encodeURIComponent('{journal.0}:position')])
        expect(code(await api.get(`/v1/clients/${id}/${path}`))).toBe('404 unknown-client');
    },
  );
});

describe('documents', () => {
  let issued: Map<string, string>;
  beforeAll(async () => {
    issued = await issueDocuments(redis, prefix);
  });
  const ids = ({ body }: Answer) =>
    (body['documents'] as { documentId: string }[]).map(({ documentId }) => documentId);

  it('lists them oldest first, by client and by time, a page at a time', async () => {
    expect(ids(await api.get('/v1/documents'))).toEqual([...issued.keys()]);
    expect(ids(await api.get('/v1/documents?clientId=globex'))).toEqual(['doc-1', 'doc-3']);
    const dates = 'from=2026-03-02T00:00:00Z&to=2026-03-04T00:00:00Z';
    expect(ids(await api.get(`/v1/documents?${dates}`))).toEqual(['doc-1', 'doc-2']);
    const first = await api.get('/v1/documents?limit=3');
    const cursor = String(first.body['next']);
    expect([...ids(first), ...ids(await api.get(`/v1/documents?limit=3&cursor=${cursor}`))]).toEqual([
      ...issued.keys(),
    ]);
    expect(code(await api.get(`/v1/documents?limit=3&cursor=${cursor}&clientId=acme`))).toBe(
      '400 invalid-query',
    );
    expect(code(await api.get('/v1/documents?limit=0'))).toBe('400 invalid-query');
  });

  it('gives one byte for byte, with its content hash as ETag', async () => {
    const answer = await api.get('/v1/documents/doc-2');
    expect([answer.status, answer.headers.get('etag'), answer.text]).toEqual([
      200,
      '"hash-2"',
      issued.get('doc-2'),
    ]);
    expect((await api.get('/v1/documents/doc-2', { 'if-none-match': '"hash-2"' })).status).toBe(304);
    expect((await api.get('/v1/documents/doc-2', { 'if-none-match': '"other"' })).status).toBe(200);
    expect(code(await api.get('/v1/documents/doc-9'))).toBe('404 unknown-document');
  });
});

describe('the process', () => {
  it('answers problems where nothing is, and to addresses that nobody can read', async () => {
    for (const path of ['/', '/v1', '/v1/nothing', '/v1/contracts']) {
      const response = await fetch(apps.console.url + path);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await response.json()).toMatchObject({
        status: 404,
        code: 'not-found',
        type: 'urn:contador:problem:not-found',
      });
    }
    const broken = await fetch(`${apps.console.url}/v1/documents/%ff`);
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'bad-request' }]);
  });

  it('says that it is well, and shows its figures', async () => {
    const ready = await fetch(`${apps.console.url}/health/ready`);
    expect(await ready.json()).toMatchObject({ checks: { kafka: { ok: true }, redis: { ok: true } } });
    expect((await fetch(`${apps.console.url}/health/live`)).status).toBe(200);
    const metrics = await (await fetch(`${apps.console.url}/metrics`)).text();
    expect(metrics).toMatch(
      /contador_http_request_seconds_count\{process="console",route="\/v1\/contracts",method="POST",status="201"/,
    );
  });

  it('is described as OpenAPI 3.1, and has shown every answer that a request can provoke', () => {
    expect(api.document.openapi).toBe('3.1.0');
    const provoked = Object.entries(api.document.paths)
      .filter(([path]) => path.startsWith('/v1'))
      .flatMap(([path, operations]) =>
        Object.entries(operations).flatMap(([method, { responses }]) =>
          Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
        ),
      )
      .filter((answer) => !/ (400|5\d\d)$/.test(answer));
    expect([...api.seen]).toEqual(expect.arrayContaining(provoked));
  });

  it('says that it is open to this machine only, and refuses to be open to others', async () => {
    expect(apps.console.logs.map(({ msg }) => msg)).toContain(
      'no access control yet: open to this machine only',
    );
    const open = new AppProcess('console', { ...env, HOST: '0.0.0.0' });
    await expect(open.start()).rejects.toThrow(/HOST must be 127\.0\.0\.1.*CONTADOR_UNSAFE_HOST=true/s);
    expect(await open.exited()).toEqual({ code: 2, signal: null });
  });

  it('has the same contracts after a restart, and stops when told', async () => {
    const before = await api.get('/v1/clients/acme/contracts');
    expect(await apps.console.stop()).toEqual({ code: 0, signal: null });
    await apps.console.start();
    api = await DescribedApi.open(apps.console.url);
    expect((await api.get('/v1/clients/acme/contracts')).body).toEqual(before.body);
  });
});
