import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import { lastRecords } from '#kafka';
import type { ContactMeasures } from '#usage';
import { bankCalls, bankContract, bankEvent } from '../support/bank-day/index.js';
import type { BankCall } from '../support/bank-day/index.js';
import { Deployment } from '../support/deployment/index.js';
import { describeUnless } from '../support/describe-unless.js';
import { sharedServices } from '../support/shared-services.js';

const path = process.env['CONTADOR_BANK_DAY'];
const lack =
  path === undefined
    ? 'no data: set CONTADOR_BANK_DAY to the path of a CSV as described in test/support/bank-day/calls.ts'
    : undefined;

/** Each increment has clients of its own, so that every call is billed once by each. */
const INCREMENTS = { exact: 292_772, '30/6': 298_074, '60/60': 337_980 } as const;
type Increment = keyof typeof INCREMENTS;
const increments = Object.keys(INCREMENTS) as Increment[];

const WEEK = {
  fromMs: Date.parse('1999-08-02T00:00:00+03:00'),
  toMs: Date.parse('1999-08-09T00:00:00+03:00'),
};
/** Agorot per minute. */
const PRICE = 187n;
const TAX_PERCENT = 17n;

const toClientId = (type: string, increment: Increment): string => `${type}.${increment.replace('/', '-')}`;

const rounded = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);
const decimal = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;

/** Seconds that a handled call is billed for. */
function billedS({ startS, endS }: BankCall, increment: Increment): number {
  const handle = endS - startS;
  if (increment === '30/6') return handle <= 30 ? 30 : 30 + Math.ceil((handle - 30) / 6) * 6;
  return increment === '60/60' ? Math.ceil(handle / 60) * 60 : handle;
}

describeUnless(lack, 'a bank’s real day', () => {
  const calls = path === undefined ? [] : bankCalls(readFileSync(path, 'utf8'));
  const types = [...new Set(calls.map(({ type }) => type))].sort();
  const handled = calls.filter(({ agent }) => agent !== undefined);
  let deployment: Deployment;
  let documents: IssuedDocument[];

  beforeAll(async () => {
    deployment = new Deployment(sharedServices(), {
      CONTADOR_LATE_WINDOW: 'P14000D',
      CONTADOR_JOURNAL_RETENTION: 'forever',
    });
    await deployment.start('ingest', 'billing');
    await deployment.publish(
      calls.flatMap((call) =>
        increments.map((increment) => bankEvent(toClientId(call.type, increment), call)),
      ),
    );
    await deployment.folded();
    await deployment.sign(
      types.flatMap((type) =>
        increments.flatMap((increment) => bankContract(toClientId(type, increment), increment, '1.87')),
      ),
    );
    documents = await deployment.documents(types.length * increments.length);
  }, 60_000);
  afterAll(() => deployment.stop(), 30_000);

  it('has six lines of business; every call is accepted once', async () => {
    expect(types).toEqual(['IN', 'NE', 'NW', 'PE', 'PS', 'TT']);
    const accepted = (await deployment.reports()).map(({ counters }) => counters.counts.accepted);
    const closes = documents.length;
    expect(accepted.reduce((sum, count) => sum + count)).toBe(calls.length * increments.length + closes);
  });

  it.each(increments)('is 1,503 handled calls and the known sums, metered for %s', async (increment) => {
    const sums = { contacts: 0, legs: 0, talkMs: 0, handle30Ms: 0, handle60Ms: 0 };
    let abandoned = 0;
    for (const type of types) {
      for (const row of await deployment.usage({ clientId: toClientId(type, increment), ...WEEK })) {
        if (row.kind !== 'contact') continue;
        if (row.outcome === 'abandoned') abandoned += row.measures.contacts;
        else
          for (const measure of Object.keys(sums) as (keyof typeof sums & keyof ContactMeasures)[])
            sums[measure] += row.measures[measure];
      }
    }
    expect(sums).toEqual({
      ...{ contacts: 1_503, legs: 1_503, talkMs: 292_772_000 },
      ...{ handle30Ms: 298_074_000, handle60Ms: 337_980_000 },
    });
    expect(abandoned).toBe(calls.length - handled.length);
  });

  it.each(increments)('is invoiced to the cent by plain arithmetic at %s', (increment) => {
    let seconds = 0;
    for (const type of types) {
      const own = documents.filter(({ clientId }) => clientId === toClientId(type, increment));
      const billed = handled
        .filter((call) => call.type === type)
        .reduce((sum, call) => sum + billedS(call, increment), 0);
      const net = rounded(BigInt(billed) * PRICE, 60n);
      const tax = rounded(net * TAX_PERCENT, 100n);
      expect(
        own.map(({ lines, net, tax, total, period, contractVersions }) => {
          const amounts = lines.map(({ component, unit, unitPrice, amount }) => ({
            component,
            unit,
            unitPrice,
            amount,
          }));
          return { amounts, net, tax: tax.map(({ amount }) => amount), total, period, contractVersions };
        }),
      ).toEqual([
        {
          amounts: [{ component: 'usage', unit: 'minute', unitPrice: '1.87', amount: decimal(net) }],
          ...{ net: decimal(net), tax: [decimal(tax)], total: decimal(net + tax) },
          period: { from: '1999-08-01T21:00:00Z', to: '1999-08-08T21:00:00Z' },
          contractVersions: [1],
        },
      ]);
      // a quantity is printed to 6 decimals of a minute, which is enough to identify whole seconds
      expect(Math.round(Number(own[0]?.lines[0]?.quantity) * 60)).toBe(billed);
      seconds += billed;
    }
    expect(seconds).toBe(INCREMENTS[increment]);
  });

  it('is numbered without a gap, and published as stored', async () => {
    const numbers = documents.map(({ number }) => Number(number.split('-')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(documents.map((_, index) => index + 1));
    const published = [...(await lastRecords(deployment.kafka, deployment.topics.invoices, 100)).values()];
    const data = published
      .flat()
      .map(({ value }) => (JSON.parse(String(value)) as { data: IssuedDocument }).data);
    const byId = (list: IssuedDocument[]) => list.sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
    expect(byId(data)).toEqual(byId([...documents]));
  });
});
