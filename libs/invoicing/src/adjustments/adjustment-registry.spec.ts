import { describe, expect, it } from '@jest/globals';
import { AdjustmentRegistry } from './adjustment-registry.js';
import { adjustmentsOn, openAdjustments } from './open-adjustments.js';
import { placeAdjustments } from './place-adjustments.js';
import { readAdjustment } from './read-adjustment.js';

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

  it('tells every fault at once', () => {
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
  ])('takes %s %s as the currency counts', (amount, currency, expected) => {
    expect(faults({ amount, currency })).toEqual(expected);
  });
});

describe('AdjustmentBook', () => {
  it('lets the first of a client’s id stand', () => {
    const book = new AdjustmentRegistry();
    expect(book.add(adjustment, 10).kind).toBe('added');
    expect(book.add({ ...adjustment, amount: '150.00' }, 20)).toEqual({ kind: 'known', adjustment });
    expect(book.add({ ...adjustment, amount: '151' }, 30)).toEqual({ kind: 'conflict', adjustment });
    expect(book.add({ ...adjustment, clientId: 'globex' }, 40).kind).toBe('added');
    expect(book.of('acme')).toEqual([{ adjustment, bookedAtMs: 10 }]);
    expect(book.of('nobody')).toEqual([]);
  });

  it.each([null, 'x', 7, [], {}, { ...adjustment, clientId: 7, id: '' }])('refuses %j', (json) => {
    const book = new AdjustmentRegistry();
    expect(book.add(json, 0).kind).toBe('faults');
  });
});

describe('what a close has to book', () => {
  const booked = ['a', 'b', 'c'].map((id, index) => ({
    adjustment: { ...adjustment, kind: 'credit' as const, id },
    bookedAtMs: 10 * (index + 1),
  }));
  const ids = (adjustments: readonly { readonly id: string }[]) => adjustments.map(({ id }) => id).join('');

  it('is all up to its marker that no document carries', () => {
    const carried = adjustmentsOn([{ lines: [] }, { lines: [{ adjustmentId: 'a' } as never, {} as never] }]);
    expect(ids(openAdjustments(booked, 20, new Set()))).toBe('ab');
    expect(ids(openAdjustments(booked, 30, carried))).toBe('bc');
  });

  it('goes on the invoice of its currency, on notes in others, and waits where an invoice is to come', () => {
    const dollars = { ...adjustment, kind: 'charge' as const, currency: 'USD', id: 'd' };
    const open = [...booked.map((each) => each.adjustment), dollars];
    const placed = (currency: string | undefined, isLast: boolean) => {
      const { onInvoice, onNotes } = placeAdjustments(open, currency, isLast);
      return [ids(onInvoice), ...[...onNotes].map(([code, some]) => `${code} ${ids(some)}`)];
    };
    expect(placed('EUR', false)).toEqual(['abc', 'USD d']);
    expect(placed(undefined, false)).toEqual(['']);
    expect(placed(undefined, true)).toEqual(['', 'EUR abc', 'USD d']);
    expect(placed('EUR', true)).toEqual(['abc', 'USD d']);
  });
});
