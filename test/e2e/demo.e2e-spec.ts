import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DAY_MS } from '#usage';
import { eventually } from '../support/deployment/eventually.js';
import { Deployment } from '../support/deployment/index.js';
import { isNightly, sample } from '../support/nightly.js';
import { sharedServices } from '../support/shared-services.js';
import { DemoRun, isAlive } from './demo/demo-run.js';
import type { DemoOutput } from './demo/demo-run.js';
import { expectedSums } from './demo/expected-sums.js';
import { figureCases } from './demo/figure-cases.js';
import { contador } from './verify/run-cli.js';

const { brokers, redisUrl } = sharedServices();
const SEED = 5;
/** Everything besides invoices happens in and after the last month; only the first has a set-up fee. */
const MONTHS = isNightly ? 13 : 1;
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** Reads Kafka under the demo's prefix: the documents that accounting gets, and the output of `verify`. */
async function readDocuments() {
  const [topic = ''] = (await topics()).filter((name) => /^demo-.*invoices$/.test(name));
  const prefix = topic.replace(/invoices$/, '');
  const deployment = new Deployment({ brokers, redisUrl, prefix });
  try {
    const env = {
      KAFKA_BROKERS: brokers.join(),
      CONTADOR_TOPIC_PREFIX: prefix,
      CONTADOR_LATE_WINDOW: 'P440D',
    };
    return {
      documents: await deployment.published(0),
      verified: await contador(env, 'verify', '--all'),
    };
  } finally {
    await deployment.stop();
  }
}

async function topics(): Promise<string[]> {
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  return admin.listTopics().finally(() => admin.disconnect());
}

/**
 * The amounts of each client's documents, one by one: a note is added to all earlier documents of its month.
 */
function sumsByClient(documents: readonly IssuedDocument[]): Record<string, bigint[]> {
  const sums: Record<string, bigint[]> = {};
  for (const { clientId, type, total } of documents) {
    const own = (sums[clientId] ??= []);
    own.push((type === 'invoice' ? 0n : (own.at(-1) ?? 0n)) + cents(total));
  }
  return sums;
}

/** Queries the console as the page does, with a key that the demo printed. */
async function askConsole<T>({ console, keys }: DemoOutput, role: string, path: string): Promise<T> {
  const { key = '' } = keys.find((each) => each.role === role) ?? {};
  const response = await fetch(console + path, { headers: { authorization: `Bearer ${key}` } });
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
}

/** Contacts of the current day. */
async function contactsToday(output: DemoOutput, role: string, clientId: string): Promise<number> {
  const quarter = 900_000;
  const to = Math.ceil(Date.now() / quarter) * quarter;
  const [from, until] = [to - DAY_MS, to].map((ms) => new Date(ms).toISOString());
  const query = new URLSearchParams({ from: from ?? '', to: until ?? '', by: 'hour' });
  const usage = await askConsole<{ total: { contacts: number } }>(
    output,
    role,
    `/v1/clients/${clientId}/usage?${query.toString()}`,
  );
  return usage.total.contacts;
}

describe('contador demo on given servers', () => {
  let demo: DemoRun;
  let output: DemoOutput;

  beforeAll(async () => {
    demo = new DemoRun(['--json', '--seed', String(SEED), '--months', String(MONTHS)], {
      ...{ CONTADOR_SERVICES: 'given', KAFKA_BROKERS: brokers.join(), REDIS_URL: redisUrl },
    });
    output = await demo.untilChecked();
  }, 600_000);

  afterAll(() => demo.clear());

  it('invoices months and later changes to the cent', async () => {
    expect(output.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(output.ok).toBe(true);
    expect(output.checks.map(({ what }) => what)).toEqual([
      ...['counters', 'their sum', 'rejects by code'],
      ...['alba-energia', 'borealis-air', 'cobre-telecom'].flatMap((id) =>
        ['usage', 'invoices', 'notes'].map((what) => `${what} of ${id}`),
      ),
      ...['numbers', 'verify'],
    ]);
    expect(output.counters['received']).toBeGreaterThan(MONTHS * 11_540);

    const { documents, verified } = await readDocuments();
    expect([verified.code, verified.stderr]).toEqual([
      0,
      expect.stringContaining(`${3 * MONTHS + 5} documents proven, 0 not`),
    ]);
    expect(sumsByClient(documents)).toEqual(expectedSums(SEED, output.now, MONTHS));
    const alba = documents.filter(({ clientId }) => clientId === 'alba-energia');
    const [invoice, late, voided, backdated] = alba.slice(MONTHS - 1);
    expect(alba.slice(0, MONTHS).map(({ type }) => type)).toEqual(Array(MONTHS).fill('invoice'));
    expect(alba.slice(MONTHS).map(({ type }) => type)).toEqual([
      ...['debit-note', 'credit-note', 'credit-note'],
    ]);
    expect(new Set(alba.slice(MONTHS).map(({ corrects }) => corrects))).toEqual(new Set([invoice?.number]));

    // 3:24 of talk and 0:41 of wrap-up are 245 s: by 30/6 4.1 minutes, at 0.80
    expect(late?.lines).toMatchObject([
      {
        ...{ queue: 'vip', quantity: '4.1', amount: '3.28' },
        difference: { cause: { events: [{ id: 'reported-late', revision: 0 }], contractVersions: [] } },
      },
    ]);
    expect(voided?.lines).toMatchObject([
      { queue: 'vip', unitPrice: '0.8', difference: { cause: { eventCount: 1, contractVersions: [] } } },
    ]);
    // every ticket of the month is credited at one price and booked at the other
    const tickets = invoice?.lines.find(({ channel }) => channel === 'ticket');
    expect(backdated?.lines).toMatchObject([
      { unitPrice: '0.48', quantity: `-${tickets?.quantity}`, amount: `-${tickets?.amount}` },
      {
        ...{ unitPrice: '0.44', quantity: tickets?.quantity },
        difference: { cause: { events: [], contractVersions: [2] } },
      },
    ]);
  }, 120_000);

  figureCases(() => output);

  it('continues with live traffic', async () => {
    const page = await fetch(output.console);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
    expect(await contactsToday(output, 'client', 'alba-energia')).toBeGreaterThan(0);
    const contacts = async (): Promise<number> => {
      const clients = [...new Set(output.documents.map(({ clientId }) => clientId))];
      const each = await Promise.all(clients.map((clientId) => contactsToday(output, 'ops', clientId)));
      return each.reduce((sum, own) => sum + own, 0);
    };
    const before = await contacts();
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(500))
      if ((await contacts()) > before) break;
    expect(await contacts()).toBeGreaterThan(before);
  }, 120_000);

  it('leaves nothing in servers that are not its own after Ctrl-C', async () => {
    demo.kill('SIGINT');
    expect(await demo.exited).toBe(0);
    // A broker lists a deleted topic until its controller has sent it the deletion
    await eventually(async () => {
      expect((await topics()).filter((topic) => topic.startsWith('demo-'))).toEqual([]);
    });
    const redis = new Redis(redisUrl);
    expect(await redis.keys('demo-*')).toEqual([]);
    redis.disconnect();
  }, 120_000);
});

describe('contador demo with its own servers', () => {
  let demo: DemoRun;
  afterEach(() => demo.clear());

  it.each(
    sample(
      [
        ['SIGKILL', 'SIGKILL'],
        ['SIGINT', 130],
      ] as const,
      1,
    ),
  )(
    'leaves nothing behind after %s',
    async (signal, exit) => {
      const printed = isNightly ? 'a call was reported late' : 'ingest and console are running';
      demo = new DemoRun(['--once', '--months', '1'], {});
      await demo.waitUntilPrinted(printed);
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
    240_000,
  );
});
