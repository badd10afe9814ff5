import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contracts } from '../testing/schedule.js';
import type { ContractVersion } from '../terms/contract-version.js';
import { openPeriods, zoneOfPeriod } from './open-periods.js';
import type { Period } from './period.js';
import { periodOfLocalDate } from './period-of-local-date.js';
import { listPeriods } from './periods.js';
import { runs } from '../../../../test/support/nightly.js';

type Versions = readonly ContractVersion[];
const HOUR_MS = 3_600_000;
const at = (iso: string): number => Date.parse(iso);
const utc = (ms: number): string => new Date(ms).toISOString().replace(':00.000Z', 'Z');
const show = ({ fromMs, toMs, zone }: Period): string => `${utc(fromMs)}/${utc(toMs)} ${zone}`;
const take = (periods: Iterable<Period>, count: number): Period[] => {
  const taken: Period[] = [];
  for (const period of periods) if (taken.push(period) === count) break;
  return taken;
};
const open = (versions: Versions, closedUntil: string): string[] =>
  take(openPeriods(versions, at(closedUntil)), 2).map(show);
const week = (anchorDay: string): Record<string, unknown> => ({ kind: 'week', anchorDay });
const month = (anchorDay: number): Record<string, unknown> => ({ kind: 'month', anchorDay });

describe('openPeriods', () => {
  it('starts with the first period of the contract, or at the end of the last close', () => {
    const versions = contracts(['2026-01-10T00:00:00Z', 'UTC']);
    expect(take(openPeriods(versions, undefined), 1).map(show)).toEqual([
      '2026-01-01T00:00Z/2026-02-01T00:00Z UTC',
    ]);
    expect(open(versions, '2026-02-01')).toEqual([
      '2026-02-01T00:00Z/2026-03-01T00:00Z UTC',
      '2026-03-01T00:00Z/2026-04-01T00:00Z UTC',
    ]);
  });

  it('applies a backdated zone change from the last close on, without a stub of six hours', () => {
    const versions = contracts(
      ['2026-01-01T00:00:00+01:00', 'Europe/Madrid'],
      ['2026-01-01T00:00:00+01:00', 'America/New_York'],
    );
    expect(open(versions, '2026-01-31T23:00Z')).toEqual([
      '2026-01-31T23:00Z/2026-03-01T05:00Z America/New_York',
      '2026-03-01T05:00Z/2026-04-01T04:00Z America/New_York',
    ]);
  });

  it.each([
    ['a month later', month(2), '2026-02-02T00:00Z'],
    ['no sooner than 24 hours', week('sun'), '2026-02-08T00:00Z'],
    ['24 hours exactly', week('mon'), '2026-02-02T00:00Z'],
  ])('ends the period at the new calendar’s first start: %s', (_, calendar, end) => {
    const versions = contracts(['2026-01-01T00:00:00Z', 'UTC'], ['2026-01-01T00:00:00Z', 'UTC', calendar]);
    expect(open(versions, '2026-02-01')[0]).toBe(`2026-02-01T00:00Z/${end} UTC`);
  });

  it('uses the version in force at the close, not the one whose period spans the close', () => {
    const versions = contracts(['2026-01-01T00:00:00Z', 'UTC'], ['2026-01-20T00:00:00Z', 'Asia/Tokyo']);
    const [next] = open(versions, '2026-01-25');
    expect(next).toBe('2026-01-25T00:00Z/2026-01-31T15:00Z Asia/Tokyo');
    const bounds = { fromMs: at('2026-01-25'), toMs: at('2026-01-31T15:00Z') };
    expect(zoneOfPeriod(versions, bounds)).toBe('Asia/Tokyo');
    expect(periodOfLocalDate(versions, '2026-01-24')?.zone).toBe('UTC');
    const closed = { fromMs: at('2026-01-01'), toMs: bounds.fromMs, zone: 'UTC' };
    expect(periodOfLocalDate(versions, '2026-01-24', [closed])).toBe(closed);
    expect(periodOfLocalDate(versions, '2026-01-27', [closed])).toEqual({ ...bounds, zone: 'Asia/Tokyo' });
  });

  it('ends a period where the currency changes', () => {
    const inDollars = { currency: 'USD' };
    const [first, second, third] = contracts(
      ['2026-01-01T00:00:00+01:00', 'Europe/Madrid'],
      ['2026-01-01T00:00:00+01:00', 'America/New_York'],
      ['2026-02-01T00:00:00-05:00', 'America/New_York'],
    );
    const versions = [first, second, { ...third, ...inDollars }] as Versions;
    expect(open(versions, '2026-01-31T23:00Z')).toEqual([
      '2026-01-31T23:00Z/2026-02-01T05:00Z America/New_York',
      '2026-02-01T05:00Z/2026-03-01T05:00Z America/New_York',
    ]);
  });

  it('yields none after the contract has ended, even if a period spans its close', () => {
    const versions = contracts(
      ['2026-01-01T00:00:00Z', 'UTC'],
      ['2026-01-01T00:00:00Z', 'UTC', month(15)],
      ['2026-02-01T00:00:00Z'],
    );
    expect(open(versions, '2026-02-01')).toEqual([]);
    expect(zoneOfPeriod(versions, { fromMs: at('2026-02-01'), toMs: at('2026-03-01') })).toBeUndefined();
  });

  it('equals listPeriods after every regular end; after any other end it leaves no overlaps and no stubs', () => {
    const quarter = fc
      .integer({ min: at('2011-06-01') / 900_000, max: at('2012-06-01') / 900_000 })
      .map((q) => q * 900_000);
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Madrid',
      'Pacific/Apia',
      'America/New_York',
      'Asia/Kathmandu',
    );
    const calendar = fc.oneof(
      fc.integer({ min: 1, max: 28 }).map(month),
      fc.constantFrom('mon', 'fri', 'sat', 'sun').map(week),
      fc.constant({ kind: 'table', starts: ['2011-01-03', '2011-08-31', '2011-12-07', '2012-06-01'] }),
    );
    const entry = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(quarter, zone, calendar) },
      { weight: 1, arbitrary: fc.tuple(quarter) },
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), quarter, (entries, closedUntil) => {
        const versions = contracts(
          ...entries.map(
            ([ms, ...rest]) =>
              [new Date(ms).toISOString(), ...rest] as [string, string?, Record<string, unknown>?],
          ),
        );
        const regular = take(listPeriods(versions, -Infinity), 14);
        for (const [index, { toMs }] of regular.slice(0, 10).entries())
          expect(take(openPeriods(versions, toMs), 4)).toEqual(regular.slice(index + 1, index + 5));
        const after = take(openPeriods(versions, closedUntil), 8);
        let end = closedUntil;
        for (const [index, { fromMs, toMs }] of after.slice(0, 7).entries()) {
          expect(fromMs).toBeGreaterThanOrEqual(end);
          expect(toMs - fromMs).toBeGreaterThanOrEqual(23 * HOUR_MS);
          end = toMs;
          expect(take(openPeriods(versions, end), 1)).toEqual(after.slice(index + 1, index + 2));
          expect(take(openPeriods(versions, closedUntil, fromMs), 1)).toEqual(after.slice(index, index + 1));
        }
      }),
      runs(20),
    );
  });
});
