import { describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import { Tally } from '../../../../test/support/traffic/index.js';
import { compared } from './check.js';
import { checkCounters } from './check-counters.js';
import { checkInvoice, checkNumbers } from './check-invoice.js';

const plan = {
  profile: { id: 'acme' },
  fromMs: Date.parse('2026-03-01T00:00:00Z'),
  toMs: Date.parse('2026-04-01T00:00:00Z'),
} as Parameters<typeof checkInvoice>[0];

const invoice = (changes: object = {}): IssuedDocument =>
  ({
    ...{ type: 'invoice', number: '2026-000001', sequence: 1, currency: 'EUR' },
    period: { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' },
    lines: [
      { component: 'usage', tier: 2, band: 'night', amount: '20.00' },
      { component: 'fee', amount: '9.99' },
      { component: 'usage', amount: '100.00' },
    ],
    ...{ net: '129.99', tax: [{ amount: '27.30' }], total: '157.29' },
    ...changes,
  }) as unknown as IssuedDocument;

const line = (component: string, amount: bigint, more: object = {}) => ({ component, amount, ...more });
const expected = {
  lines: [line('usage', 10_000n), line('usage', 2_000n, { tier: 2, band: 'night' }), line('fee', 999n)],
  ...{ net: 12_999n, tax: 2_730n, total: 15_729n },
};

describe('the checks of the demo', () => {
  it('are content with what is as expected', () => {
    expect(checkInvoice(plan, [invoice()], expected)).toMatchObject({ ok: true });
    expect(compared('x', { a: 1, b: 0 }, { a: 1 }, 'fine')).toEqual({ what: 'x', ok: true, detail: 'fine' });
    expect(checkNumbers([invoice({ number: '2026-000002' }), invoice()])).toMatchObject({ ok: true });
  });

  it.each([
    ['a cent', { total: '157.30' }],
    ['a line that is missing', { lines: [{ component: 'usage', amount: '20.00' }] }],
    [
      'the amount of another tier',
      { lines: invoice().lines.map((each) => (each.tier === 2 ? { ...each, tier: 1 } : each)) },
    ],
    ['a line too many', { lines: [...invoice().lines, { component: 'fee', amount: '0.01' }] }],
    ['another period', { period: { from: '2026-03-01T00:00:00Z', to: '2026-03-31T23:00:00Z' } }],
    ['a note', { type: 'credit-note' }],
  ])('see %s', (_what, changes) => {
    expect(checkInvoice(plan, [invoice(changes)], expected)).toMatchObject({ ok: false });
  });

  it('see a second document, and none', () => {
    expect(checkInvoice(plan, [invoice(), invoice()], expected)).toMatchObject({ ok: false });
    expect(checkInvoice(plan, [], expected)).toMatchObject({ ok: false });
  });

  it('see a gap in the numbers', () => {
    expect(checkNumbers([invoice(), invoice({ number: '2026-000003' })])).toMatchObject({ ok: false });
  });

  it('see a record that was counted twice, counted elsewhere, or refused for another reason', () => {
    const tally = new Tally();
    tally.take({ kind: 'close' });
    tally.take({ kind: 'rejected', code: 'not-json' });
    const none = { received: 2, accepted: 1, duplicate: 0, superseded: 0, forwarded: 0, rejected: 1 };
    const oks = (changes: object) =>
      checkCounters({ ...none, rejectedByCode: { 'not-json': 1 }, ...changes }, tally).map(({ ok }) => ok);
    expect(oks({})).toEqual([true, true, true]);
    expect(oks({ received: 3 })).toEqual([false, false, true]);
    expect(oks({ accepted: 0, duplicate: 1 })).toEqual([false, true, true]);
    expect(oks({ rejectedByCode: { oversized: 1 } })).toEqual([true, true, false]);
  });
});
