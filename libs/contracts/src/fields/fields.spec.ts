import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOrNaN } from '#usage';
import { anyInstantText } from '../../../../test/support/any-instant-text.js';
import { checkFields } from '../reading/check-fields.js';
import { nearest } from '../reading/nearest.js';
import { parseDuration } from './duration.js';
import { Instant, parseInstant } from './instant.js';

describe('parseInstant', () => {
  it.each([
    ['2026-03-01T00:00:00+01:00', '2026-02-28T23:00:00.000Z'],
    ['2026-03-01t00:00:00.1239z', '2026-03-01T00:00:00.123Z'],
    ['2026-03-01T00:00:00.5-00:30', '2026-03-01T00:30:00.500Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)).toBe(Date.parse(instant));
  });

  it.each([
    ...['2026-03-01T00:00:60Z', '2026-03-01T24:00:00Z', '2025-02-29T00:00:00Z', '2026-13-01T00:00:00Z'],
    ...[
      '2026-03-01T00:00:00',
      '2026-03-01T00:00Z',
      '2026-03-01 00:00:00Z',
      '2026-03-01T00:00:00+0100',
      0,
      null,
    ],
  ])('%j is not an instant', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('Instant', () => {
  class Shape {
    @Instant()
    at!: string;
  }

  const faultsOf = (at: string): string[] =>
    checkFields(Object.assign(new Shape(), { at }), '').map(({ code }) => code);

  it.each([
    ['2026-03-01T00:00:00Z', []],
    ['2026-02-29T00:00:00Z', ['date']],
    ['2026-03-01T24:00:00Z', ['format']],
    ['2026-03-01T00:00:00', ['format']],
  ])('%s: %j', (text, codes) => {
    expect(faultsOf(text)).toEqual(codes);
  });

  it('accepts the instants that events may have, and no others', () => {
    fc.assert(
      fc.property(anyInstantText, (text) => {
        expect(faultsOf(text).length === 0).toBe(!Number.isNaN(instantOrNaN(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseDuration', () => {
  it.each([
    ['PT1H', { whole: { hours: 1 } }],
    ['P1DT2H3M4S', { whole: { days: 1, hours: 2, minutes: 3, seconds: 4 } }],
    ['P1Y2M3W', { whole: { years: 1, months: 2, weeks: 3 } }],
    ['PT0S', { whole: { seconds: 0 } }],
    ['P1DT1.5H', { whole: { days: 1, hours: 1 }, fraction: { unit: 'hours', of: 0.5 } }],
    ['P0,25Y', { whole: { years: 0 }, fraction: { unit: 'years', of: 0.25 } }],
  ])('%s is %j', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  it.each([
    '',
    'P',
    'PT',
    'PT1.5H1M',
    'PT1.H',
    'PT.5H',
    'P10001Y',
    '-PT1H',
    'P-1D',
    'P1DT',
    'PT1S1H',
    'pt1h',
    3600,
    null,
  ])('%j is not a duration', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('nearest', () => {
  it('returns the closest candidate, or undefined when none is close', () => {
    expect(nearest('nigth', ['weekend', 'night', 'holiday'])).toBe('night');
    expect(nearest('Weekends', ['night', 'weekend'])).toBe('weekend');
    expect(nearest('x', ['weekend'])).toBeUndefined();
    expect(nearest('night', [])).toBeUndefined();
    expect(nearest('a'.repeat(100_000), ['night'])).toBeUndefined();
  });
});
