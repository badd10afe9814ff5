import { describe, expect, it } from '@jest/globals';
import type { AuditFinding, DocumentFault, IssuedDocument } from '#invoicing';
import { Tally } from '../../../../test/support/traffic/index.js';
import type { Month } from '../../../../test/support/traffic/index.js';
import { compared } from './check.js';
import { checkCounters } from './check-counters.js';
import { checkInvoices, checkNumbers } from './check-invoices.js';
import { checkNotes } from './check-notes.js';
import { checkVerified } from './check-verified.js';

const monthOf = (firstDay: string, next: string): Month =>
  ({
    firstDay,
    fromMs: Date.parse(`${firstDay}T00:00:00Z`),
    toMs: Date.parse(`${next}T00:00:00Z`),
  }) as Month;
const march = monthOf('2026-03-01', '2026-04-01');
const april = monthOf('2026-04-01', '2026-05-01');

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
const sum = {
  lines: [line('usage', 10_000n), line('usage', 2_000n, { tier: 2, band: 'night' }), line('fee', 999n)],
  ...{ net: 12_999n, tax: 2_730n, total: 15_729n },
};
const due = [{ what: 'closed', month: march, sum }];
const checked = (...invoices: IssuedDocument[]) => checkInvoices('acme', invoices, due);

describe('the checks of the demo', () => {
  it('pass if everything is as expected', () => {
    expect(checked(invoice())).toMatchObject({ ok: true });
    expect(compared('x', { a: 1, b: 0 }, { a: 1 }, 'fine')).toEqual({ what: 'x', ok: true, detail: 'fine' });
    expect(checkNumbers([invoice({ number: '2026-000002' }), invoice()])).toMatchObject({ ok: true });
  });

  it.each([
    ['a cent', { total: '157.30' }],
    ['a missing line', { lines: [{ component: 'usage', amount: '20.00' }] }],
    [
      'the amount of another tier',
      { lines: invoice().lines.map((each) => (each.tier === 2 ? { ...each, tier: 1 } : each)) },
    ],
    ['an extra line', { lines: [...invoice().lines, { component: 'fee', amount: '0.01' }] }],
    ['another period', { period: { from: '2026-03-01T00:00:00Z', to: '2026-03-31T23:00:00Z' } }],
    ['a note in its place', { type: 'credit-note' }],
  ])('detect %s', (_what, changes) => {
    expect(checked(invoice(changes))).toMatchObject({ ok: false });
  });

  it('detect a second document, and a missing one', () => {
    expect(checked(invoice(), invoice())).toMatchObject({ ok: false });
    expect(checked()).toMatchObject({ ok: false });
  });

  it('require an invoice of each month, in order, however often a month changed afterwards', () => {
    const second = invoice({
      ...{ number: '2026-000002', sequence: 2 },
      period: { from: '2026-04-01T00:00:00Z', to: '2026-05-01T00:00:00Z' },
    });
    const both = [...due, ...['closed', 'changed'].map((what) => ({ what, month: april, sum }))];
    expect(checkInvoices('acme', [invoice(), second], both)).toEqual({
      ...{ what: 'invoices of acme', ok: true },
      detail: '2 months, 6 lines, EUR 314.58 to the cent',
    });
    expect(checkInvoices('acme', [second, invoice()], both)).toMatchObject({ ok: false });
    expect(checkInvoices('acme', [invoice()], both)).toMatchObject({ ok: false });
  });

  describe('of notes', () => {
    const cause = {
      events: [{ source: '/pbx', id: '7', revision: 1 }],
      ...{ eventCount: 1, contractVersions: [] },
    };
    const note = (changes: object = {}, line: object = {}) =>
      invoice({
        ...{ type: 'credit-note', number: '2026-000002', sequence: 2, corrects: '2026-000001' },
        lines: [{ component: 'usage', amount: '-10.00', difference: { cause }, ...line }],
        ...{ net: '-10.00', tax: [{ amount: '-2.10' }], total: '-12.10' },
        ...changes,
      });
    const later = {
      lines: [line('usage', 9_000n), line('usage', 2_000n, { tier: 2, band: 'night' }), line('fee', 999n)],
      ...{ net: 11_999n, tax: 2_520n, total: 14_519n },
    };
    const both = [...due, { what: 'voided', month: march, cause: 'event /pbx 7, revision 1', sum: later }];
    const check = (...notes: IssuedDocument[]) => checkNotes('acme', [invoice(), ...notes], both);

    it('pass if the documents add up to the single invoice that would have been issued', () => {
      expect(check(note())).toEqual({
        ...{ what: 'notes of acme', ok: true },
        detail: '1 note: the sum is EUR 145.19, as for a single invoice',
      });
    });

    it.each([
      ['a cent of tax', note({ tax: [{ amount: '-2.11' }] }), 'tax is 2519, expected 2520'],
      ['another line', note({}, { tier: 2, band: 'night' }), 'usage is 10000, expected 9000'],
      ['another original', note({ corrects: '2026-000009' }), 'corrects is 2026-000009'],
      ['another cause', note({}, { difference: { cause: { ...cause, events: [] } } }), 'cause is'],
    ])('detect and report %s', (_what, wrong, detail) => {
      expect(check(wrong)).toMatchObject({ ok: false, detail: expect.stringContaining(detail) });
    });

    it('detect a missing note and an extra one', () => {
      expect(check()).toMatchObject({ ok: false });
      expect(check(note(), note())).toMatchObject({ ok: false });
    });
  });

  it('detect a document that is not proven, and report the reason', () => {
    const issued = invoice({ documentId: 'd1' });
    const finding = (fault?: DocumentFault) =>
      ({
        claim: { ...issued, zone: 'UTC', clientId: 'acme' },
        ...(fault && { fault }),
      }) as unknown as AuditFinding;
    expect(checkVerified([finding()], [issued])).toMatchObject({ ok: true });
    expect(checkVerified([], [issued])).toMatchObject({ ok: false, detail: '2026-000001 is not proven' });
    expect(checkVerified([finding({ code: 'altered' })], [issued])).toMatchObject({
      ...{ ok: false, detail: expect.stringContaining('its content does not match its hash') },
    });
    expect(checkVerified([finding()], [])).toMatchObject({ ok: false });
  });

  it('detect a gap in the numbers', () => {
    expect(checkNumbers([invoice(), invoice({ number: '2026-000003' })])).toMatchObject({ ok: false });
  });

  it('detect a record counted twice, in another counter or under another reject code', () => {
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
