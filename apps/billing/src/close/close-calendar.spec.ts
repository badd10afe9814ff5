import { describe, expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import { contractOf, closeOf, ms } from '../testing/given.js';
import { CloseCalendar } from './close-calendar.js';

function calendarWith(...signed: object[]) {
  const book = new ContractRegistry();
  const calendar = new CloseCalendar(book);
  const sign = (terms: object, signedAt = '2026-01-01'): void => {
    const booked = book.add(contractOf(terms), ms(signedAt));
    expect(booked.kind).toBe('added');
    calendar.signed('acme');
  };
  signed.forEach((terms) => sign(terms));
  return { book, calendar, sign };
}

const nextOf = ({ calendar }: ReturnType<typeof calendarWith>) => {
  const next = calendar.nextClose('acme');
  const iso = (atMs: number): string => new Date(atMs).toISOString().slice(0, 16);
  return next && [iso(next.period.fromMs), iso(next.period.toMs), iso(next.dueAtMs)];
};

describe('the calendar of closes', () => {
  it('begins with the period in which the first contract starts, due after its grace', () => {
    const world = calendarWith({ effectiveFrom: '2026-01-15T00:00:00Z', grace: 'PT2H' });
    expect(nextOf(world)).toEqual(['2026-01-01T00:00', '2026-02-01T00:00', '2026-02-01T02:00']);
  });

  it('follows the closes, in order, and passes over what it has heard before', () => {
    const world = calendarWith({});
    world.calendar.closed(closeOf(1, '2026-01-01', '2026-02-01'));
    world.calendar.closed(closeOf(2, '2026-02-01', '2026-03-01'));
    world.calendar.closed(closeOf(1, '2026-01-01', '2026-02-01'));
    expect(nextOf(world)?.[0]).toBe('2026-03-01T00:00');
    expect(world.calendar.lastClose('acme')?.index).toBe(2);
  });

  it('never begins a period before the end of the last one closed, whatever a backdated version says', () => {
    const world = calendarWith({});
    world.calendar.closed(closeOf(1, '2026-01-01', '2026-02-01'));
    world.sign({ version: 2, period: { kind: 'month', anchorDay: 15 } }, '2026-02-02');
    expect(nextOf(world)).toEqual(['2026-02-01T00:00', '2026-02-15T00:00', '2026-02-15T00:00']);
  });

  it('takes a backdated move to another zone as made at the last close, without a stub of hours', () => {
    const world = calendarWith({ zone: 'Europe/Madrid', effectiveFrom: '2026-01-01T00:00:00+01:00' });
    world.calendar.closed(closeOf(1, '2025-12-31T23:00:00Z', '2026-01-31T23:00:00Z'));
    world.sign(
      { version: 2, zone: 'America/New_York', effectiveFrom: '2026-01-01T00:00:00+01:00' },
      '2026-02-01',
    );
    expect(nextOf(world)).toEqual(['2026-01-31T23:00', '2026-03-01T05:00', '2026-03-01T05:00']);
  });

  it('passes over closes of no period, and counts them among those met', () => {
    const world = calendarWith({});
    world.calendar.closed(closeOf(1, '2026-01-01', '2026-02-01'));
    world.calendar.closed(closeOf(2, '2026-02-10T10:00Z', '2026-02-10T10:01Z'));
    world.calendar.closed(closeOf(3, '2026-01-05', '2026-02-15'));
    expect(world.calendar.lastClose('acme')?.index).toBe(1);
    expect(world.calendar.closesMet('acme')).toBe(3);
    expect(nextOf(world)?.slice(0, 2)).toEqual(['2026-02-01T00:00', '2026-03-01T00:00']);
    world.calendar.closed(closeOf(4, '2026-02-01', '2026-03-01'));
    expect(nextOf(world)?.[0]).toBe('2026-03-01T00:00');
  });

  it('takes a close that no contract was known for as counting once it reads one that was', () => {
    const world = calendarWith();
    world.calendar.closed(closeOf(1, '2026-01-01', '2026-02-01'));
    expect(world.calendar.lastClose('acme')).toBeUndefined();
    world.sign({});
    expect(nextOf(world)?.[0]).toBe('2026-02-01T00:00');
  });

  it('draws the next period anew when a version is signed', () => {
    const world = calendarWith({});
    expect(nextOf(world)?.[1]).toBe('2026-02-01T00:00');
    world.sign({ version: 2, period: { kind: 'week', anchorDay: 'mon' } });
    expect(nextOf(world)?.slice(0, 2)).toEqual(['2025-12-29T00:00', '2026-01-05T00:00']);
  });

  it('has nothing to close without a contract, and after one that ended', () => {
    expect(nextOf(calendarWith())).toBeUndefined();
    const world = calendarWith({}, { version: 2, effectiveFrom: '2026-02-01T00:00:00Z', model: 'ended' });
    expect(nextOf(world)?.[1]).toBe('2026-02-01T00:00');
    world.calendar.closed(closeOf(1, '2026-01-01', '2026-02-01'));
    expect(nextOf(world)).toBeUndefined();
  });

  it('lists what is due at an instant and nothing before, the longest due first', () => {
    const book = new ContractRegistry();
    const calendar = new CloseCalendar(book);
    book.add(contractOf({ clientId: 'late', effectiveFrom: '2026-03-01T00:00:00Z' }), 0);
    book.add(contractOf({ clientId: 'early', effectiveFrom: '2026-02-01T00:00:00Z' }), 0);
    const due = (at: string): string[] =>
      calendar.due(['late', 'early', 'unknown'], ms(at)).map(({ clientId }) => clientId);
    expect(due('2026-02-28T23:59:59.999Z')).toEqual([]);
    expect(due('2026-03-01')).toEqual(['early']);
    expect(due('2026-04-01')).toEqual(['early', 'late']);
  });
});
