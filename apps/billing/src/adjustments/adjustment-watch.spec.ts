import { describe, expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import { AdjustmentRegistry } from '#invoicing';
import { DAY_MS } from '#usage';
import { combineWatches } from '../close/combine-watches.js';
import { CloseCalendar } from '../draft/close-calendar.js';
import { createClose, createContract, ms } from '../testing/given.js';
import { AdjustmentWatch } from './adjustment-watch.js';

const ENDED = { model: 'ended', version: 2, effectiveFrom: '2026-02-01T00:00:00Z' };

/** Acme with January closed on 1 February. */
function acme(...more: object[]) {
  const contracts = new ContractRegistry();
  const calendar = new CloseCalendar(contracts);
  for (const terms of [{}, ...more]) contracts.add(createContract(terms), 0);
  calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
  const registry = new AdjustmentRegistry();
  const booked = (id: string, at: string): void => {
    const order = { id, kind: 'credit', amount: '5', currency: 'EUR', description: 'd', reason: 'r' };
    registry.add({ ...order, clientId: 'acme', bookedBy: 'ana' }, ms(at));
  };
  const watch = new AdjustmentWatch(registry, contracts, calendar, DAY_MS);
  const dueAt = (at: string): number[] => watch.due(['acme', 'nobody'], ms(at)).map(({ index }) => index);
  const sign = (terms: object, at: string): void => {
    contracts.add(createContract(terms), ms(at));
    calendar.signed('acme');
  };
  return { calendar, booked, sign, dueAt, watch };
}

describe('AdjustmentWatch', () => {
  it('repeats the last close of an ended contract, some time after the first was booked', () => {
    const { booked, dueAt } = acme(ENDED);
    expect(dueAt('2026-03-01')).toEqual([]);
    booked('a', '2026-02-10T12:00:00Z');
    booked('b', '2026-02-11T11:00:00Z');
    expect(dueAt('2026-02-11T11:59:59Z')).toEqual([]);
    expect(dueAt('2026-02-11T12:00:00Z')).toEqual([1]);
  });

  it('repeats no close for adjustments booked before it, and none twice', () => {
    const { booked, calendar, dueAt } = acme(ENDED);
    booked('a', '2026-02-01T00:00:00Z');
    expect(dueAt('2026-03-01')).toEqual([]);
    booked('b', '2026-02-10');
    calendar.closed(
      createClose(2, '2026-01-01', '2026-02-01', { revision: 1, appendedAtMs: ms('2026-02-12') }),
    );
    expect(dueAt('2026-03-01')).toEqual([]);
  });

  it('repeats nothing for clients that have a next invoice', () => {
    const { booked, dueAt } = acme();
    booked('a', '2026-02-10');
    expect(dueAt('2026-03-01')).toEqual([]);
  });

  it('repeats the last close when the contract ends before the invoice that an adjustment was left for', () => {
    const { booked, sign, calendar, dueAt } = acme();
    booked('a', '2026-02-10');
    calendar.closed(
      createClose(2, '2026-01-01', '2026-02-01', { revision: 1, appendedAtMs: ms('2026-02-12') }),
    );
    expect(dueAt('2026-02-20')).toEqual([]);
    sign(ENDED, '2026-02-20');
    expect(dueAt('2026-02-20T23:59:59Z')).toEqual([]);
    expect(dueAt('2026-02-21')).toEqual([2]);
    calendar.closed(
      createClose(3, '2026-01-01', '2026-02-01', { revision: 2, appendedAtMs: ms('2026-02-21') }),
    );
    expect(dueAt('2026-03-01')).toEqual([]);
  });

  it('returns a close once if another watch returns it too', () => {
    const { booked, watch } = acme(ENDED);
    booked('a', '2026-02-10');
    expect(combineWatches(watch, watch).due(['acme'], ms('2026-03-01'))).toHaveLength(1);
  });
});
