import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '#contracts';
import { AdjustmentRegistry } from './adjustment-registry.js';
import { bookedAdjustmentIds, numbersByAdjustment } from './booked-adjustments.js';
import { openAdjustments } from './open-adjustments.js';
import { assignAdjustments } from './assign-adjustments.js';
import { readAdjustment, usualCurrency } from './read-adjustment.js';

const order = {
  ...{ id: 'sla-3', kind: 'credit', amount: '150', description: 'Service credit', reason: 'SLA missed' },
  bookedBy: 'ana',
};
const adjustment = { ...order, clientId: 'acme', currency: 'EUR' };

describe('readAdjustment', () => {
  const faults = (part: object, currency: string | undefined = 'EUR'): string[] => {
    const read = readAdjustment({ ...order, ...part }, 'acme', currency);
    return 'faults' in read ? read.faults.map(({ pointer, code }) => `${pointer} ${code}`) : [];
  };

  it('takes the currency of the contract, unless another is named', () => {
    expect(readAdjustment(order, 'acme', 'EUR')).toEqual({ ok: adjustment });
    expect(readAdjustment({ ...order, currency: 'USD' }, 'acme', 'EUR')).toMatchObject({
      ok: { currency: 'USD' },
    });
    expect(readAdjustment(order, 'acme', undefined)).toMatchObject({ faults: [{ pointer: '/currency' }] });
  });

  it('returns all faults together', () => {
    expect(faults({ id: '-', kind: 'gift', amount: '-1', reason: ' ', colour: 'red' })).toEqual([
      ...['/colour unknown-field', '/id format', '/kind one-of', '/amount not-positive', '/reason format'],
    ]);
    expect(faults({ reason: undefined, bookedBy: undefined })).toEqual([
      '/reason required',
      '/bookedBy required',
    ]);
    expect(readAdjustment('credit', 'acme', 'EUR')).toMatchObject({
      faults: [{ pointer: '', code: 'type' }],
    });
  });

  it.each([
    ['150.005', 'EUR', ['/amount decimals']],
    ['150.00', 'JPY', []],
    ['150.50', 'JPY', ['/amount decimals']],
    ['0.005', 'BHD', []],
    ['0.00', 'EUR', ['/amount not-positive']],
  ])('checks the decimals of %s %s by the currency', (amount, currency, expected) => {
    expect(faults({ amount, currency })).toEqual(expected);
  });
});

describe('AdjustmentRegistry', () => {
  it('keeps the first adjustment with a client’s id', () => {
    const registry = new AdjustmentRegistry();
    expect(registry.add(adjustment, 10).kind).toBe('added');
    expect(registry.add({ ...adjustment, amount: '150.00' }, 20)).toEqual({ kind: 'known', adjustment });
    expect(registry.add({ ...adjustment, amount: '151' }, 30)).toEqual({ kind: 'conflict', adjustment });
    expect(registry.add({ ...adjustment, clientId: 'globex' }, 40).kind).toBe('added');
    expect(registry.list('acme')).toEqual([{ adjustment, bookedAtMs: 10 }]);
    expect(registry.list('nobody')).toEqual([]);
  });

  it.each([null, 'x', 7, [], {}, { ...adjustment, clientId: 7, id: '' }])('refuses %j', (json) => {
    const registry = new AdjustmentRegistry();
    expect(registry.add(json, 0).kind).toBe('faults');
  });
});

it('usualCurrency is that of the contract in force, or else of the last one with terms', () => {
  const from = (year: number, currency: string, model = 'hourly') => ({
    ...{
      clientId: 'acme',
      version: year,
      effectiveFrom: `${year}-01-01T00:00:00Z`,
      model,
      zone: 'UTC',
      currency,
    },
    ...{ period: { kind: 'month', anchorDay: 1 }, tax: { category: 'S', rate: '21' } },
  });
  const versions = [from(2024, 'USD'), from(2025, 'EUR'), from(2026, 'CHF', 'ended')] as ContractVersion[];
  const usual = (year: number) => usualCurrency(versions, Date.UTC(year, 5));
  expect([2023, 2024, 2025, 2026].map(usual)).toEqual(['EUR', 'USD', 'EUR', 'EUR']);
  expect(usualCurrency([], 0)).toBeUndefined();
});

describe('the open adjustments of a close', () => {
  const booked = ['a', 'b', 'c'].map((id, index) => ({
    adjustment: { ...adjustment, kind: 'credit' as const, id },
    bookedAtMs: 10 * (index + 1),
  }));
  const ids = (adjustments: readonly { readonly id: string }[]) => adjustments.map(({ id }) => id).join('');

  it('are those up to its marker that are on no document', () => {
    const carried = bookedAdjustmentIds([
      { lines: [] },
      { lines: [{ adjustmentId: 'a' } as never, {} as never] },
    ]);
    expect(ids(openAdjustments(booked, 20, new Set()))).toBe('ab');
    expect(ids(openAdjustments(booked, 30, carried))).toBe('bc');
  });

  it('name the document that each booked one is on', () => {
    const lines = [{ adjustmentId: 'a' } as never, {} as never, { adjustmentId: 'c' } as never];
    expect([
      ...numbersByAdjustment([
        { number: '2026-1', lines: [] },
        { number: '2026-2', lines },
      ]),
    ]).toEqual([
      ['a', '2026-2'],
      ['c', '2026-2'],
    ]);
  });

  it('go on the invoice of their currency, on notes in others, and wait if an invoice follows', () => {
    const dollars = { ...adjustment, kind: 'charge' as const, currency: 'USD', id: 'd' };
    const open = [...booked.map((each) => each.adjustment), dollars];
    const placed = (currency: string | undefined, isLast: boolean) => {
      const { onInvoice, onNotes } = assignAdjustments(open, currency, isLast);
      return [ids(onInvoice), ...[...onNotes].map(([code, some]) => `${code} ${ids(some)}`)];
    };
    expect(placed('EUR', false)).toEqual(['abc', 'USD d']);
    expect(placed(undefined, false)).toEqual(['']);
    expect(placed(undefined, true)).toEqual(['', 'EUR abc', 'USD d']);
    expect(placed('EUR', true)).toEqual(['abc', 'USD d']);
  });
});
