import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDecimal } from '#rating';
import type { IssuedDocument, LineEvents } from '#invoicing';
import { DAY_MS } from '#usage';
import { Deployment } from '../support/deployment/index.js';
import { isFirst } from '../support/is-first.js';
import { isNightly } from '../support/nightly.js';
import { sharedServices } from '../support/shared-services.js';
import { Traffic, demoClients } from '../support/traffic/index.js';
import { DescribedApi } from './console/described-api.js';
import { contador } from './verify/run-cli.js';
import { FIRST_MS, call, close, terms } from './verify/story.js';

const DAYS_MS = 5 * DAY_MS;
const clients = demoClients(Date.now(), 1);
const deployment = new Deployment(sharedServices(), { CONTADOR_LATE_WINDOW: 'P90D' });

interface PrintedEvents extends LineEvents {
  readonly documentId: string;
}

async function events(document: IssuedDocument, line: number): Promise<PrintedEvents> {
  const { REDIS_URL: _redis, ...env } = deployment.env;
  const { code, stdout, stderr } = await contador(
    env,
    'events',
    document.number,
    String(line),
    '--format',
    'json',
  );
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as PrintedEvents;
}

/** The first line of each component and channel: a command for each line takes half a second. At night all lines. */
function linesToRead({ lines }: IssuedDocument): IssuedDocument['lines'] {
  const seen = new Set<string>();
  return lines.filter(({ component, channel }) => isNightly || isFirst(seen, `${component} ${channel}`));
}

/**
 * Sums of quantities of rows, in 10^-9 of the line's unit, so that repeating fractions can be compared too.
 */
const nano = (quantity: string): bigint => {
  const [num = '', den = '1'] = quantity.split('/');
  const value = parseDecimal(num).div(parseDecimal(den));
  return (value.num * 1_000_000_000n) / value.den;
};
const near = (a: bigint, b: bigint, most: bigint): boolean => a - b <= most && b - a <= most;

describe('contador events', () => {
  let documents: IssuedDocument[];
  beforeAll(async () => {
    await deployment.start('ingest', 'billing');
    const traffic = new Traffic({
      clients: clients.map(({ plan }) => ({ ...plan, toMs: plan.fromMs + DAYS_MS })),
      seed: 11,
    });
    await deployment.publish([...traffic.records()].map(({ record }) => record));
    await deployment.folded();
    for (const { contracts } of clients) await deployment.sign(contracts);
    await deployment.documents(clients.length);
    await deployment.sign([terms('late')]);
    await deployment.publish([
      ...Array.from({ length: 10 }, (_, n) => call('late', `c-${n}`, 10 + n, 120_000)),
      close('late', 0),
    ]);
    await deployment.documents(1, 'late');
    await deployment.publish([
      call('late', 'first', 1, 60_000),
      call('late', 'c-2', 12, 0, { revision: 1, voided: true }),
      close('late', 1),
    ]);
    documents = [...(await deployment.documents(clients.length + 2))];
  }, 120_000);
  afterAll(() => deployment.stop());

  it('add up to the lines of the demo’s invoices; lines without events give the reason', async () => {
    const seen = new Set<string>();
    for (const { plan } of clients) {
      const document = documents.find(({ clientId }) => clientId === plan.profile.id);
      if (!document) throw new Error(`${plan.profile.id} has no invoice`);
      const read = linesToRead(document);
      const printed = await Promise.all(
        read.map((line) => events(document, document.lines.indexOf(line) + 1)),
      );
      for (const [index, { rows, withoutEvents, addsUp, sum, line, documentId }] of printed.entries()) {
        expect({ documentId, line, addsUp }).toEqual({
          ...{ documentId: document.documentId, line: read[index], addsUp: true },
        });
        seen.add(`${line.component} ${withoutEvents ?? rows[0]?.kind}`);
        if (withoutEvents) continue;
        const shares = rows.flatMap((row) => (row.kind === 'in-span' ? [] : [nano(row.quantity)]));
        const total = shares.reduce((all, share) => all + share, 0n);
        expect(shares.length).toBeGreaterThan(0);
        expect(near(total, nano(sum), BigInt(shares.length))).toBe(true);
        expect(near(nano(sum), nano(line.quantity), 500n)).toBe(true);
      }
    }
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['fee agreed-amount', 'hours contracted-hours', 'overflow span', 'usage event']),
    );
  }, 120_000);

  it('of a difference are the late ones', async () => {
    const document = documents.find(({ clientId, sequence }) => clientId === 'late' && sequence === 2);
    if (!document) throw new Error('no second invoice');
    const number = document.lines.findIndex(({ difference, tier }) => difference && tier === 1) + 1;
    const { rows, line, addsUp } = await events(document, number);
    expect([addsUp, line.difference?.cause.eventCount]).toEqual([true, 2]);
    const why = rows.map((row) => (row.kind === 'event' ? `${row.id} ${row.why} ${row.quantity}` : row.kind));
    expect(why).toEqual(['first late 1', 'c-2 late -2']);
  });

  it('are the same over REST, a page at a time', async () => {
    const console = deployment.app('console');
    await console.start();
    const api = await DescribedApi.open(console.url);
    const document = documents.find(({ clientId }) => clientId === clients[0]?.plan.profile.id);
    if (!document) throw new Error('no invoice');
    const number = document.lines.findIndex(({ component }) => component === 'usage') + 1;
    const { rows, sum } = await events(document, number);
    const path = `/v1/documents/${document.documentId}/lines/${number}/events`;
    const paged: unknown[] = [];
    for (let cursor = ''; ;) {
      const { status, body } = await api.get(`${path}?limit=20${cursor}`);
      expect([status, body['sum'], body['addsUp']]).toEqual([200, sum, true]);
      paged.push(...(body['rows'] as unknown[]));
      if (typeof body['next'] !== 'string') break;
      cursor = `&cursor=${body['next']}`;
    }
    expect(rows.length).toBeGreaterThan(20);
    expect(paged).toEqual(rows);
    const spans = clients.flatMap(({ plan }) => {
      const of = documents.find(({ clientId }) => clientId === plan.profile.id);
      const at = of?.lines.findIndex(({ component, channel }) => component === 'overflow' && !channel) ?? -1;
      return of && at >= 0 ? [`/v1/documents/${of.documentId}/lines/${at + 1}/events`] : [];
    });
    for (const each of spans) expect((await api.get(each)).status).toBe(200);
    expect(spans.length).toBeGreaterThan(0);
  }, 60_000);

  it('are also printed as text, and lines that do not exist have none', async () => {
    const { REDIS_URL: _redis, ...env } = deployment.env;
    const document = documents.find(({ clientId }) => clientId === 'late');
    const { code, stdout } = await contador(env, 'events', document?.documentId ?? '', '1');
    expect(code).toBe(0);
    expect(stdout).toContain(
      `${new Date(FIRST_MS + 10 * 3_600_000).toISOString().replace('.000', '')}  call /pbx c-0  120 s  2 minutes\n`,
    );
    expect(stdout).toMatch(/\nSum: 20 minutes, equal to the line quantity\.\n$/);
    const none = await contador(env, 'events', document?.number ?? '', '99');
    expect([none.code, none.stderr]).toEqual([
      2,
      `${document?.number} has ${document?.lines.length} lines, no line 99\n`,
    ]);
    expect((await contador(env, 'events', document?.number ?? '', 'x')).code).toBe(2);
  });
});
