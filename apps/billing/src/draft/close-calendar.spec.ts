import { describe, expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import { createContract, createClose, ms } from '../testing/given.js';
import { CloseCalendar } from './close-calendar.js';

function calendarWith(...signed: object[]) {
  const contracts = new ContractRegistry();
  const calendar = new CloseCalendar(contracts);
  const sign = (terms: object, signedAt = '2026-01-01'): void => {
    const outcome = contracts.add(createContract(terms), ms(signedAt));
    expect(outcome.kind).toBe('added');
    calendar.signed('acme');
  };
  signed.forEach((terms) => sign(terms));
  return { calendar, sign };
}

const nextOf = ({ calendar }: ReturnType<typeof calendarWith>) => {
  const next = calendar.nextClose('acme');
  const iso = (atMs: number): string => new Date(atMs).toISOString().slice(0, 16);
  return next && [iso(next.period.fromMs), iso(next.period.toMs), iso(next.dueAtMs)];
};

describe('CloseCalendar', () => {
  it('begins with the period in which the first contract starts, due after its grace', () => {
    const world = calendarWith({ effectiveFrom: '2026-01-15T00:00:00Z', grace: 'PT2H' });
    expect(nextOf(world)).toEqual(['2026-01-01T00:00', '2026-02-01T00:00', '2026-02-01T02:00']);
  });

  it('follows the closes in order, and ignores those it has seen before', () => {
    const world = calendarWith({});
    world.calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    world.calendar.closed(createClose(2, '2026-02-01', '2026-03-01'));
    world.calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    expect(nextOf(world)?.[0]).toBe('2026-03-01T00:00');
    expect(world.calendar.lastClose('acme')?.index).toBe(2);
  });

  it('never begins a period before the end of the last closed one, even with a backdated version', () => {
    const world = calendarWith({});
    world.calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    world.sign({ version: 2, period: { kind: 'month', anchorDay: 15 } }, '2026-02-02');
    expect(nextOf(world)).toEqual(['2026-02-01T00:00', '2026-02-15T00:00', '2026-02-15T00:00']);
  });

  it('applies a backdated change of zone from the last close on, without a period of some hours', () => {
    const world = calendarWith({ zone: 'Europe/Madrid', effectiveFrom: '2026-01-01T00:00:00+01:00' });
    world.calendar.closed(createClose(1, '2025-12-31T23:00:00Z', '2026-01-31T23:00:00Z'));
    world.sign(
      { version: 2, zone: 'America/New_York', effectiveFrom: '2026-01-01T00:00:00+01:00' },
      '2026-02-01',
    );
    expect(nextOf(world)).toEqual(['2026-01-31T23:00', '2026-03-01T05:00', '2026-03-01T05:00']);
  });

  it('ignores closes that match no period, but counts them as folded', () => {
    const world = calendarWith({});
    world.calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    world.calendar.closed(createClose(2, '2026-02-10T10:00Z', '2026-02-10T10:01Z'));
    world.calendar.closed(createClose(3, '2026-01-05', '2026-02-15'));
    expect(world.calendar.lastClose('acme')?.index).toBe(1);
    expect(world.calendar.closesMet('acme')).toBe(3);
    expect(nextOf(world)?.slice(0, 2)).toEqual(['2026-02-01T00:00', '2026-03-01T00:00']);
    world.calendar.closed(createClose(4, '2026-02-01', '2026-03-01'));
    expect(nextOf(world)?.[0]).toBe('2026-03-01T00:00');
  });

  it('counts a close that had no known contract once it reads that contract', () => {
    const world = calendarWith();
    world.calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    expect(world.calendar.lastClose('acme')).toBeUndefined();
    world.sign({});
    expect(nextOf(world)?.[0]).toBe('2026-02-01T00:00');
  });

  it('counts a close that has issued its invoice, and none of an overlapping period', async () => {
    const world = calendarWith({});
    const ofOldRules = createClose(1, '2025-12-31T23:00Z', '2026-01-31T23:00Z');
    const { fromMs, toMs, offset } = ofOldRules;
    world.calendar.closed(ofOldRules);
    world.calendar.closed(createClose(2, '2026-01-01', '2026-02-01'));
    expect(world.calendar.lastClose('acme')?.index).toBe(2);
    const asked: string[] = [];
    const read = () =>
      world.calendar.readInvoices((clientId) => {
        asked.push(clientId);
        return Promise.resolve([{ fromMs, toMs, closeOffset: offset }]);
      });
    expect([...(await read())]).toEqual([['acme', 1]]);
    expect(world.calendar.lastClose('acme')?.index).toBe(1);
    expect(world.calendar.lastIgnored('acme')?.index).toBe(2);
    expect(nextOf(world)?.slice(0, 2)).toEqual(['2026-01-31T23:00', '2026-03-01T00:00']);
    await read();
    world.calendar.closed(createClose(3, '2026-01-31T23:00Z', '2026-03-01'));
    await read();
    expect(asked).toEqual(['acme', 'acme']);
    expect(world.calendar.lastClose('acme')?.index).toBe(3);
  });

  it('reads invoices again after a failure, and none of clients whose closes are all of the calendar', async () => {
    const world = calendarWith({});
    world.calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    const found = await world.calendar.readInvoices(() => Promise.reject(new Error('not asked')));
    expect(found.size).toBe(0);
    world.calendar.closed(createClose(2, '2026-02-01', '2026-02-20'));
    await expect(world.calendar.readInvoices(() => Promise.reject(new Error('no Redis')))).rejects.toThrow();
    const invoice = { fromMs: ms('2026-02-01'), toMs: ms('2026-02-20'), closeOffset: 20 };
    await world.calendar.readInvoices(() => Promise.resolve([invoice]));
    expect(nextOf(world)?.slice(0, 2)).toEqual(['2026-02-20T00:00', '2026-03-01T00:00']);
  });

  it('computes the next period again when a version is signed', () => {
    const world = calendarWith({});
    expect(nextOf(world)?.[1]).toBe('2026-02-01T00:00');
    world.sign({ version: 2, period: { kind: 'week', anchorDay: 'mon' } });
    expect(nextOf(world)?.slice(0, 2)).toEqual(['2025-12-29T00:00', '2026-01-05T00:00']);
  });

  it('has nothing to close without a contract or after its end', () => {
    expect(nextOf(calendarWith())).toBeUndefined();
    const world = calendarWith({}, { version: 2, effectiveFrom: '2026-02-01T00:00:00Z', model: 'ended' });
    expect(nextOf(world)?.[1]).toBe('2026-02-01T00:00');
    world.calendar.closed(createClose(1, '2026-01-01', '2026-02-01'));
    expect(nextOf(world)).toBeUndefined();
  });

  it('lists the closes due at an instant, the longest due first', () => {
    const contracts = new ContractRegistry();
    const calendar = new CloseCalendar(contracts);
    contracts.add(createContract({ clientId: 'late', effectiveFrom: '2026-03-01T00:00:00Z' }), 0);
    contracts.add(createContract({ clientId: 'early', effectiveFrom: '2026-02-01T00:00:00Z' }), 0);
    const due = (at: string): string[] =>
      calendar.due(['late', 'early', 'unknown'], ms(at)).map(({ clientId }) => clientId);
    expect(due('2026-02-28T23:59:59.999Z')).toEqual([]);
    expect(due('2026-03-01')).toEqual(['early']);
    expect(due('2026-04-01')).toEqual(['early', 'late']);
  });
});
