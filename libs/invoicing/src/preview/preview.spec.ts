import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '#contracts';
import { rate } from '#rating';
import { DAY_MS, CONTACT_MEASURES, toSlot } from '#usage';
import type { Close, ContactRow, UsageRow } from '#usage';
import { countedCloses } from '../booking/counted-closes.js';
import type { Adjustment } from '../document/adjustment.js';
import type { IssuedDocument } from '../document/document.js';
import { findPeriod } from './find-period.js';
import { buildPreview } from './preview.js';
import type { PreviewFacts } from './preview.js';

const version = (number: number, effectiveFrom: string, unitPrice: string): ContractVersion => ({
  ...{ clientId: 'acme', version: number, effectiveFrom, zone: 'Europe/Madrid', currency: 'EUR' },
  ...{ period: { kind: 'month', anchorDay: 1 }, model: 'per-event', tax: { category: 'S', rate: '21' } },
  contacts: { prices: [{ channel: 'call', basis: 'contact', unitPrice }] },
  fees: [{ id: 'pm', amount: '100', per: 'period' }],
});
const first = version(1, '2026-02-01T00:00:00+01:00', '2');
const cheaper = version(2, '2026-02-01T00:00:00+01:00', '1.50');
const ms = (iso: string): number => Date.parse(iso);
const [FEBRUARY, MARCH, APRIL] = [
  ...['2026-01-31T23:00:00Z', '2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z'].map(ms),
] as [number, number, number];
const february: Close = {
  ...{ index: 1, revision: 0, fromMs: FEBRUARY, toMs: MARCH, offset: 9, appendedAtMs: MARCH + 3_600_000 },
};

const calls = (at: string, contacts: number): ContactRow => ({
  ...{ kind: 'contact', slot: toSlot(ms(at)), channel: 'call', team: 'shared', direction: 'inbound' },
  ...{ outcome: 'handled', atLeast: 0 },
  measures: {
    ...(Object.fromEntries(CONTACT_MEASURES.map((name) => [name, 0])) as ContactRow['measures']),
    ...{ contacts, legs: contacts },
  },
});
const inFebruary: UsageRow[] = [calls('2026-02-10T10:00:00Z', 100)];
const inMarch: UsageRow[] = [calls('2026-03-05T10:00:00Z', 40)];

const rated = rate([first], inFebruary, { fromMs: FEBRUARY, toMs: MARCH, zone: 'Europe/Madrid' });
const invoiced = { ...rated, type: 'invoice', number: '2026-000001' } as unknown as IssuedDocument;

async function preview(more: Partial<PreviewFacts> = {}, adjustments: readonly Adjustment[] = []) {
  const facts: PreviewFacts = {
    ...{
      clientId: 'acme',
      partition: 2,
      state: 'next',
      versions: [first],
      closes: [],
      getLateUsage: () => undefined,
    },
    ...{ signed: [{ version: first, signedAtMs: 0 }], nowMs: ms('2026-03-10T12:00:00Z'), usage: inMarch },
    ...{ period: { fromMs: MARCH, toMs: APRIL, zone: 'Europe/Madrid' } },
    ...more,
  };
  const found = await buildPreview(facts, {
    usage: ({ fromMs }) => (fromMs === FEBRUARY ? inFebruary : facts.usage),
    lateEvents: () => ({ events: [], count: 0 }),
    issued: () => [invoiced],
    adjustments: () => adjustments,
  });
  if (!found) throw new Error('nothing to preview');
  return found;
}
const signedLate = { version: cheaper, signedAtMs: february.appendedAtMs + 1 };
const repriced: Partial<PreviewFacts> = {
  ...{
    closes: [february],
    versions: [first, cheaper],
    signed: [{ version: first, signedAtMs: 0 }, signedLate],
  },
};

describe('buildPreview', () => {
  it('is the invoice as of now, without the fields that only an issued document has', async () => {
    const { document } = await preview();
    expect(document).toMatchObject({ type: 'invoice', net: '180.00', total: '217.80', currency: 'EUR' });
    for (const name of ['documentId', 'number', 'contentHash', 'journal', 'usageHash', 'seller'])
      expect(document).not.toHaveProperty(name);
  });

  it('includes the difference that an earlier period has accrued, as the close would', async () => {
    const { document, own, others } = await preview(repriced);
    const differences = document.lines.filter(({ periodFrom }) => periodFrom !== undefined);
    expect(differences.map(({ amount }) => amount).sort()).toEqual(['-200.00', '150.00']);
    expect([own.net, document.net, others]).toEqual(['160.00', '110.00', []]);
  });

  it('includes manual adjustments', async () => {
    const credit: Adjustment = {
      ...{ clientId: 'acme', id: 'sla', kind: 'credit', amount: '30', currency: 'EUR' },
      ...{ description: 'Service credit', reason: 'outage', bookedBy: 'ana' },
    };
    const { document, own } = await preview({}, [credit]);
    expect(document.lines.at(-1)).toMatchObject({
      component: 'credit',
      amount: '-30.00',
      adjustmentId: 'sla',
    });
    expect([own.total, document.total]).toEqual(['217.80', '181.50']);
  });

  it('returns the notes that a contract requires instead', async () => {
    const asksForNotes = { ...cheaper, latePolicy: 'note' as const };
    const { document, others } = await preview({
      ...repriced,
      ...{
        versions: [first, asksForNotes],
        signed: [
          { version: first, signedAtMs: 0 },
          { ...signedLate, version: asksForNotes },
        ],
      },
    });
    expect(document.net).toBe('160.00');
    expect(others).toMatchObject([{ type: 'credit-note', corrects: '2026-000001', net: '-50.00' }]);
  });

  it('books nothing of other periods for a period that does not close next', async () => {
    for (const state of ['closed', 'later'] as const) {
      const { document } = await preview({ ...repriced, state });
      expect([document.net, document.type]).toEqual(['160.00', undefined]);
    }
  });
});

describe('findPeriod', () => {
  const known = (closes: Close[], ...signed: [ContractVersion, number][]) => ({
    ...{ closes, versions: signed.map(([each]) => each) },
    signed: signed.map(([each, signedAtMs]) => ({ version: each, signedAtMs })),
  });
  const found = async (date: string | undefined, closes: Close[] = [], now = '2026-03-10T12:00:00Z') => {
    const facts = known(closes, [first, 0]);
    const counted = await countedCloses(closes, facts.signed, () => []);
    const { state, period } = findPeriod({ ...facts, closes: [...counted.keys()] }, date, ms(now)) ?? {};
    return (
      period && `${state} ${new Date(period.fromMs).toISOString()}/${new Date(period.toMs).toISOString()}`
    );
  };

  it('is the current period without a date, or the one that holds the date', async () => {
    expect(await found(undefined, [february])).toBe('next 2026-02-28T23:00:00.000Z/2026-03-31T22:00:00.000Z');
    expect(await found('2026-02-28', [february])).toBe(
      'closed 2026-01-31T23:00:00.000Z/2026-02-28T23:00:00.000Z',
    );
    expect(await found('2026-05-01', [february])).toMatch(/^later 2026-04-30T22/);
    expect(await found(undefined)).toMatch(/^later 2026-02-28T23/);
    expect(await found('2026-01-15')).toBeUndefined();
    expect(await found(undefined, [], '2026-01-15T00:00:00Z')).toBeUndefined();
  });

  it('continues from the last close where a backdated version moved to another zone', () => {
    const moved = { ...version(2, '2026-02-01T00:00:00+01:00', '2'), zone: 'America/New_York' };
    const facts = known([february], [first, 0], [moved, february.appendedAtMs + 1]);
    const drawn = findPeriod(facts, '2026-03-31', ms('2026-03-10T12:00:00Z'));
    expect(drawn).toEqual({
      period: { fromMs: MARCH, toMs: ms('2026-04-01T04:00:00Z'), zone: 'America/New_York' },
      state: 'next',
    });
    const again = { ...february, index: 2, revision: 1, appendedAtMs: february.appendedAtMs + 9 };
    const closed = findPeriod({ ...facts, closes: [february, again] }, '2026-02-28', MARCH);
    expect(closed).toMatchObject({ state: 'closed', period: { zone: 'Europe/Madrid' } });
  });

  it('keeps the bounds of closed periods', () => {
    const closedBy = (starts: string[], toMs: number) => {
      const close = { ...february, toMs, appendedAtMs: toMs };
      const table: ContractVersion = { ...first, period: { kind: 'table', starts } };
      const monthly = version(2, '2026-02-01T00:00:00+01:00', '2');
      return known([close], [table, 0], [monthly, toMs + 1]);
    };
    const [half, more] = [ms('2026-02-15T00:00:00+01:00'), ms('2026-03-18T00:00:00+01:00')];
    const ofHalf = findPeriod(closedBy(['2026-02-01', '2026-02-15'], half), '2026-02-10', half);
    expect(ofHalf).toMatchObject({ state: 'closed', period: { fromMs: FEBRUARY, toMs: half } });
    const ofMore = findPeriod(closedBy(['2026-02-01', '2026-03-18'], more), '2026-03-10', more);
    expect(ofMore).toMatchObject({ state: 'closed', period: { fromMs: FEBRUARY, toMs: more } });
  });

  it('ignores a close of no period of the calendar', async () => {
    const forged = { ...february, fromMs: FEBRUARY + 9 * DAY_MS, toMs: FEBRUARY + 10 * DAY_MS };
    expect(await found('2026-02-10', [forged])).toBe(
      'next 2026-01-31T23:00:00.000Z/2026-02-28T23:00:00.000Z',
    );
    expect(await found('2026-02-10', [forged, { ...february, index: 2, offset: 10 }])).toMatch(
      /^closed 2026-01-31/,
    );
  });
});
