import { describe, expect, it } from '@jest/globals';
import { AdjustmentRegistry } from '#invoicing';
import type { Adjustment } from '#invoicing';
import { raw, undecodable } from '../testing/raw.js';
import { adjustmentFaultText, foldAdjustment } from './fold-adjustment.js';
import { adjustmentRecord } from './write-adjustment.js';

const adjustment: Adjustment = {
  ...{ clientId: 'acme', id: 'sla', kind: 'credit', amount: '15.50', currency: 'EUR' },
  ...{ description: 'Service credit', reason: 'SLA missed', bookedBy: 'ana' },
};
const written = adjustmentRecord(adjustment, new Date('2026-03-01T00:00:00Z'));

describe('a record of the adjustments topic', () => {
  it('is folded as it was written', () => {
    const registry = new AdjustmentRegistry();
    expect(foldAdjustment(registry, raw(written))).toEqual({ kind: 'added', adjustment });
    expect(foldAdjustment(registry, raw(written))).toEqual({ kind: 'known', adjustment });
    expect(registry.list('acme')).toEqual([{ adjustment, bookedAtMs: 1_000 }]);
    expect(written).toMatchObject({
      ...{ key: 'acme', headers: { ce_type: 'adjustment.booked', ce_id: 'adjustment.booked/acme/sla' } },
    });
  });

  it('is an adjustment if it names no type', () => {
    const registry = new AdjustmentRegistry();
    const { key, value } = written;
    expect(foldAdjustment(registry, raw({ key, value })).kind).toBe('added');
  });

  it.each([
    ['a tombstone', raw({ key: 'acme', value: null }), 'no-value'],
    ['a batch that cannot be decoded', undecodable, 'undecodable'],
    ['text that is not JSON', raw({ key: 'acme', value: '{' }), 'not-json'],
    ['of another type', raw({ ...written, headers: { ce_type: 'adjustment.voided' } }), 'unknown-type'],
  ])('books nothing when it is %s', (_, record, code) => {
    const registry = new AdjustmentRegistry();
    const outcome = foldAdjustment(registry, record);
    expect(outcome).toMatchObject({ kind: 'faults', faults: [{ code }] });
    expect(adjustmentFaultText(outcome)).not.toBe('');
    expect(registry.list('acme')).toEqual([]);
  });

  it('is described in one sentence when its id is taken', () => {
    const registry = new AdjustmentRegistry();
    foldAdjustment(registry, raw(written));
    const other = adjustmentRecord({ ...adjustment, amount: '16' }, new Date(0));
    expect(adjustmentFaultText(foldAdjustment(registry, raw(other)))).toBe(
      'the id belongs to another adjustment',
    );
  });
});
