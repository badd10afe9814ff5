import { beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingRecord } from '#kafka';
import { AdjustmentBooking } from './adjustment-booking.js';
import type { RecordingPorts } from '../logs/recording-ports.js';
import { AdjustmentView } from './adjustment-view.js';

const order = {
  ...{ id: 'sla', kind: 'credit', amount: '15.50', description: 'Service credit', reason: 'SLA missed' },
  bookedBy: 'ana',
};
const adjustment = { ...order, clientId: 'acme', currency: 'EUR' };
const request = { clientId: 'acme', currency: 'EUR', by: 'ana' };

describe('booking adjustments', () => {
  let published: OutgoingRecord[];
  let audited: OutgoingRecord[];
  let holder: string | undefined;
  let refused: object[];
  let view: AdjustmentView;
  let booking: AdjustmentBooking;
  const arrives = ({ value, headers = {} }: OutgoingRecord): number => {
    const offset = published.length;
    view.fold({ offset, appendedAtMs: 7, key: null, value: Buffer.from(String(value)), headers });
    return offset;
  };
  beforeEach(() => {
    [published, audited, refused, holder] = [[], [], [], undefined];
    view = new AdjustmentView((record) => refused.push(record));
    const ports: RecordingPorts = {
      publish: async (record) => arrives(published[published.push(record) - 1] ?? record),
      audit: async (record) => void audited.push(record),
      reserve: async (_clientId, _id, json) => (holder ??= json),
      now: () => new Date('2026-03-01T00:00:00Z'),
    };
    booking = new AdjustmentBooking(view, ports);
  });

  it('publishes under the client’s key, reads back, and audits with who sent it', async () => {
    expect(await booking.book(order, request)).toEqual({ kind: 'booked', adjustment });
    expect(published).toMatchObject([
      { key: 'acme', headers: { ce_type: 'adjustment.booked', ce_id: 'adjustment.booked/acme/sla' } },
    ]);
    expect(JSON.parse(String(published[0]?.value))).toEqual(adjustment);
    expect(view.list('acme')).toEqual([{ adjustment, bookedAtMs: 7 }]);
    expect(JSON.parse(String(audited[0]?.value))).toEqual({
      ...{ clientId: 'acme', by: 'ana', reason: 'SLA missed', before: null, after: adjustment },
    });
  });

  it('accepts the same adjustment again, and refuses another under its id', async () => {
    await booking.book(order, request);
    expect((await booking.book({ ...order, amount: '15.5' }, request)).kind).toBe('known');
    expect(await booking.book({ ...order, amount: '16' }, request)).toEqual({ kind: 'conflict', id: 'sla' });
    expect(published).toHaveLength(1);
  });

  it('refuses an adjustment whose id another caller is booking with other content', async () => {
    holder = JSON.stringify({ ...adjustment, amount: '16' });
    expect((await booking.book(order, request)).kind).toBe('conflict');
    expect(published).toEqual([]);
  });

  it('returns what is wrong with an adjustment, and publishes nothing', async () => {
    expect(await booking.book({ ...order, amount: '0' }, request)).toMatchObject({
      ...{ kind: 'faults', faults: [{ pointer: '/amount', code: 'not-positive' }] },
    });
    expect(published).toEqual([]);
  });

  it('skips records that are no adjustments', () => {
    for (const value of [
      '{',
      '{}',
      JSON.stringify(adjustment),
      JSON.stringify({ ...adjustment, reason: 'x' }),
    ])
      arrives({ key: 'acme', value });
    const value = JSON.stringify({ ...adjustment, id: 'other' });
    arrives({ key: 'acme', value, headers: { ce_type: 'adjustment.voided' } });
    expect(refused).toHaveLength(4);
    expect(view.list('acme')).toHaveLength(1);
  });
});
