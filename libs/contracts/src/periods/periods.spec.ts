import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contracts } from '../testing/schedule.js';
import type { ContractVersion } from '../terms/contract-version.js';
import { openPeriods } from './open-periods.js';
import { closeDueMs, type Period } from './period.js';
import { periodOfLocalDate } from './period-of-local-date.js';
import { periodContaining, listPeriods } from './periods.js';
import { runs } from '../../../../test/support/nightly.js';

type Versions = readonly ContractVersion[];
const HOUR_MS = 3_600_000;
const at = (iso: string): number => Date.parse(iso);
const utc = (ms: number): string => new Date(ms).toISOString().replace(':00.000Z', 'Z');
const show = (period: Period | undefined): string | undefined =>
  period && `${utc(period.fromMs)}/${utc(period.toMs)}`;
const hours = ({ fromMs, toMs }: Period): number => (toMs - fromMs) / HOUR_MS;
const first = (versions: Versions, count: number, since = -8e14): Period[] => {
  const periods: Period[] = [];
  for (const period of listPeriods(versions, since)) if (periods.push(period) === count) break;
  return periods;
};
const week = (anchorDay: string): Record<string, unknown> => ({ kind: 'week', anchorDay });
const table = (...starts: string[]): Record<string, unknown> => ({ kind: 'table', starts });

describe('periods', () => {
  it.each([
    ['Europe/Madrid', '2026-03-15', '2026-02-28T23:00Z/2026-03-31T22:00Z', 743],
    ['Europe/Madrid', '2026-10-15', '2026-09-30T22:00Z/2026-10-31T23:00Z', 745],
    ['Europe/Madrid', '2026-04-30', '2026-03-31T22:00Z/2026-04-30T22:00Z', 720],
    ['Australia/Lord_Howe', '2026-04-02', '2026-03-31T13:00Z/2026-04-30T13:30Z', 720.5],
    ['Asia/Kathmandu', '2026-02-28', '2026-01-31T18:15Z/2026-02-28T18:15Z', 672],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-01T03:00Z/2018-12-01T02:00Z', 719],
    ['America/St_Johns', '2009-11-01', '2009-11-01T02:30Z/2009-12-01T03:30Z', 721],
  ])('%s, the month of %s: %s, %d h', (zone, date, expected, length) => {
    const period = periodOfLocalDate(contracts(['2009-01-01T00:00:00Z', zone]), date);
    expect(show(period)).toBe(expected);
    expect(period && hours(period)).toBe(length);
  });

  it.each([
    // Midnight of these days does not exist: they begin at 01:00.
    ['America/Sao_Paulo', '2018-10-28T12:00:00Z', week('sun'), '2018-11-04T03:00Z'],
    ['Asia/Beirut', '2026-03-22T00:00:00Z', week('sun'), '2026-03-28T22:00Z'],
    // The whole day does not exist: it begins with the next.
    [
      'Pacific/Apia',
      '2011-12-24T00:00:00Z',
      table('2011-12-23', '2011-12-30', '2012-01-06'),
      '2011-12-30T10:00Z',
    ],
    ['Pacific/Apia', '2011-12-24T00:00:00Z', week('fri'), '2011-12-30T10:00Z'],
  ])('%s: starts a period on a day whose start is skipped', (zone, effectiveFrom, period, end) => {
    const [before, after] = first(contracts([effectiveFrom, zone, period]), 2, at(effectiveFrom));
    expect(before && utc(before.toMs)).toBe(end);
    expect(after?.fromMs).toBe(before?.toMs);
  });

  it('uses the anchor day of the month, also around the turn of the year', () => {
    const versions = contracts(['2025-12-01T00:00:00Z', 'UTC', { kind: 'month', anchorDay: 26 }]);
    expect(first(versions, 3).map(show)).toEqual([
      '2025-11-26T00:00Z/2025-12-26T00:00Z',
      '2025-12-26T00:00Z/2026-01-26T00:00Z',
      '2026-01-26T00:00Z/2026-02-26T00:00Z',
    ]);
  });

  it('follows a table of 4-4-5 weeks, with no period before its first or after its last start', () => {
    const calendar = table('2026-01-05', '2026-02-02', '2026-03-02', '2026-04-06');
    const versions = contracts(['2025-11-01T00:00:00Z', 'UTC', calendar]);
    expect(first(versions, 9).map((period) => hours(period) / 168)).toEqual([4, 4, 5]);
    expect(periodContaining(versions, at('2026-01-04T23:59Z'))).toBeUndefined();
    expect(periodContaining(versions, at('2026-04-06T00:00Z'))).toBeUndefined();
    expect(openPeriods(versions, at('2026-04-06T00:00Z')).next().value).toBeUndefined();
    expect(periodOfLocalDate(versions, '2026-04-05')).toBeDefined();
    expect(periodOfLocalDate(versions, '2026-04-06')).toBeUndefined();
  });

  it('finds no period in a table of one start', () => {
    const versions = contracts(['2026-01-01T00:00:00Z', 'UTC', table('2026-01-05')]);
    expect(first(versions, 1)).toEqual([]);
    expect(periodOfLocalDate(versions, '2026-01-05')).toBeUndefined();
  });

  it('continues with a table that a later version extends, also after a gap', () => {
    const short = table('2026-01-05', '2026-02-02');
    const long = table('2026-01-05', '2026-02-02', '2026-03-02');
    const inTime = contracts(['2026-01-01T00:00:00Z', 'UTC', short], ['2026-01-20T00:00:00Z', 'UTC', long]);
    expect(first(inTime, 9).map(show)).toEqual([
      '2026-01-05T00:00Z/2026-02-02T00:00Z',
      '2026-02-02T00:00Z/2026-03-02T00:00Z',
    ]);
    const late = contracts(['2026-01-01T00:00:00Z', 'UTC', short], ['2026-02-10T00:00:00Z', 'UTC', long]);
    expect(first(late, 9).map(show)).toEqual(first(inTime, 9).map(show));
  });

  it('begins at the calendar’s start when the first version starts inside a period', () => {
    const versions = contracts(['2026-03-10T12:00:00Z', 'Europe/Madrid']);
    expect(show(first(versions, 1)[0])).toBe('2026-02-28T23:00Z/2026-03-31T22:00Z');
    expect(periodContaining(versions, at('2026-02-28T22:59Z'))).toBeUndefined();
  });

  it('keeps zone and calendar to the end of a period; the next one ends at the new calendar’s start, 24 h later or more', () => {
    const toWeeks = contracts(['2026-01-01T00:00:00Z', 'UTC'], ['2026-01-15T00:00:00Z', 'UTC', week('mon')]);
    expect(first(toWeeks, 3).map(show)).toEqual([
      '2026-01-01T00:00Z/2026-02-01T00:00Z',
      '2026-02-01T00:00Z/2026-02-02T00:00Z',
      '2026-02-02T00:00Z/2026-02-09T00:00Z',
    ]);
    const westward = contracts(
      ['2026-01-01T00:00:00Z', 'Europe/Madrid'],
      ['2026-01-15T00:00:00Z', 'America/New_York'],
    );
    expect(first(westward, 3).map(show)).toEqual([
      '2025-12-31T23:00Z/2026-01-31T23:00Z',
      '2026-01-31T23:00Z/2026-03-01T05:00Z',
      '2026-03-01T05:00Z/2026-04-01T04:00Z',
    ]);
    expect(first(westward, 2).map(({ zone }) => zone)).toEqual(['Europe/Madrid', 'America/New_York']);
  });

  it('has no period in an interruption; then the new version decides, but not before the old end', () => {
    const paused = contracts(
      ['2026-01-10T00:00:00Z', 'UTC'],
      ['2026-01-20T00:00:00Z'],
      ['2026-04-15T00:00:00Z', 'UTC'],
    );
    expect(first(paused, 2).map(show)).toEqual([
      '2026-01-01T00:00Z/2026-02-01T00:00Z',
      '2026-04-01T00:00Z/2026-05-01T00:00Z',
    ]);
    const changed = contracts(
      ['2026-01-10T00:00:00Z', 'UTC', week('mon')],
      ['2026-01-20T00:00:00Z'],
      ['2026-01-28T00:00:00Z', 'UTC'],
    );
    expect(first(changed, 4).map(show)).toEqual([
      '2026-01-05T00:00Z/2026-01-12T00:00Z',
      '2026-01-12T00:00Z/2026-01-19T00:00Z',
      '2026-01-19T00:00Z/2026-01-26T00:00Z',
      '2026-01-26T00:00Z/2026-02-01T00:00Z',
    ]);
  });

  it('ends after the last version', () => {
    const versions = contracts(['2026-01-10T00:00:00Z', 'UTC'], ['2026-03-01T00:00:00Z']);
    expect(first(versions, 9)).toHaveLength(2);
    expect(first([], 9)).toEqual([]);
  });

  it('reaches the far future without iterating over months', () => {
    const versions = contracts(['0001-01-01T00:00:00Z', 'Europe/Madrid']);
    expect(show(periodOfLocalDate(versions, '9999-12-31'))).toBe('9999-11-30T23:00Z/9999-12-31T23:00Z');
  });

  it('finds a date in the zone of its period, also a day split by a zone change', () => {
    const eastward = contracts(
      ['2026-01-01T00:00:00-05:00', 'America/New_York'],
      ['2026-01-15T00:00:00Z', 'Europe/Madrid'],
    );
    expect(show(periodOfLocalDate(eastward, '2026-01-31'))).toBe('2026-01-01T05:00Z/2026-02-01T05:00Z');
    expect(show(periodOfLocalDate(eastward, '2026-02-01'))).toBe('2026-02-01T05:00Z/2026-02-28T23:00Z');
    expect(periodOfLocalDate(eastward, '2026-02-30')).toBeUndefined();
    expect(periodOfLocalDate(eastward, '2025-12-31')).toBeUndefined();
  });

  it('closes after the grace period of the last version in force in it', () => {
    const [version] = contracts(['2026-01-01T00:00:00Z', 'UTC']);
    const withLongGrace = {
      ...version,
      version: 2,
      effectiveFrom: '2026-01-20T00:00:00Z',
      grace: 'P2D',
    } as ContractVersion;
    const [end] = contracts(['2026-01-25T00:00:00Z']);
    const period: Period = { fromMs: at('2026-01-01T00:00Z'), toMs: at('2026-02-01T00:00Z'), zone: 'UTC' };
    const due = (...versions: (ContractVersion | undefined)[]): string =>
      utc(
        closeDueMs(
          period,
          versions.filter((each) => each !== undefined),
        ),
      );
    expect(due(version)).toBe('2026-02-01T01:00Z');
    expect(due(version, withLongGrace)).toBe('2026-02-03T00:00Z');
    expect(due(version, withLongGrace, end)).toBe('2026-02-03T00:00Z');
    expect(due({ ...withLongGrace, grace: 'PT0.5H' })).toBe('2026-02-01T00:30Z');
    expect(due({ ...withLongGrace, grace: 'P1M' })).toBe('2026-03-01T00:00Z');
    expect(due({ ...withLongGrace, grace: 'P0,5M' })).toBe('2026-02-15T00:00Z');
    expect(due({ ...withLongGrace, zone: 'Europe/Madrid', grace: 'P1M28D' })).toBe('2026-03-29T00:00Z');
    expect(due({ ...withLongGrace, zone: 'Europe/Madrid', grace: 'P1M29D' })).toBe('2026-03-29T23:00Z');
  });

  it('does not overlap, and every lookup agrees with the list, for any sequence of versions', () => {
    const quarter = fc
      .integer({ min: at('2011-06-01') / 900_000, max: at('2012-06-01') / 900_000 })
      .map((q) => q * 900_000);
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Madrid',
      'Pacific/Apia',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    );
    const calendar = fc.oneof(
      fc.integer({ min: 1, max: 28 }).map((anchorDay) => ({ kind: 'month', anchorDay })),
      fc.constantFrom('mon', 'fri', 'sat', 'sun').map(week),
      fc.constantFrom(
        table('2011-01-03', '2011-01-31', '2011-03-07'),
        table('2010-06-01', '2011-12-30', '2011-12-31', '2012-06-01'),
      ),
    );
    const entry = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(quarter, zone, calendar) },
      { weight: 1, arbitrary: fc.tuple(quarter) },
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), quarter, (entries, instant) => {
        const versions = contracts(
          ...entries.map(
            ([ms, ...rest]) =>
              [new Date(ms).toISOString(), ...rest] as [string, string?, Record<string, unknown>?],
          ),
        );
        const periods = first(versions, 80);
        for (const [index, period] of periods.entries()) {
          expect(period.toMs).toBeGreaterThan(period.fromMs);
          expect(period.fromMs).toBeGreaterThanOrEqual(periods[index - 1]?.toMs ?? -Infinity);
        }
        const holder = periods.find(({ fromMs, toMs }) => fromMs <= instant && instant < toMs);
        expect(periodContaining(versions, instant)).toEqual(holder);
        expect(first(versions, 2, instant)).toEqual(periods.filter(({ toMs }) => toMs > instant).slice(0, 2));
      }),
      runs(40),
    );
  });
});
