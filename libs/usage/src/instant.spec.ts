import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { anyInstantText } from '../../../test/support/any-instant-text.js';
import { instantOrNaN } from './instant.js';

describe('instantOrNaN', () => {
  it.each([
    ['2026-03-02T09:14:05Z', '2026-03-02T09:14:05.000Z'],
    ['2026-03-02t09:14:05z', '2026-03-02T09:14:05.000Z'],
    ['2026-03-02T10:14:05+01:00', '2026-03-02T09:14:05.000Z'],
    ['2026-03-02T03:44:05-05:30', '2026-03-02T09:14:05.000Z'],
    ['2026-03-02T09:14:05-00:00', '2026-03-02T09:14:05.000Z'],
    ['2026-03-02T09:14:05.1Z', '2026-03-02T09:14:05.100Z'],
    ['2026-03-02T09:14:05.0789Z', '2026-03-02T09:14:05.078Z'],
    ['2026-03-02T09:14:05.99999999999999999999Z', '2026-03-02T09:14:05.999Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ['2024-02-29T00:00:00+23:59', '2024-02-28T00:01:00.000Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s is %s', (text, expected) => {
    expect(new Date(instantOrNaN(text)).toISOString()).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2026-03-02',
    '2026-03-02T09:14:05',
    '2026-03-02T09:14Z',
    '2026-03-02 09:14:05Z',
    '2026-03-02T09:14:60Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T09:60:00Z',
    '2026-02-29T09:14:05Z',
    '1900-02-29T09:14:05Z',
    '2026-04-31T09:14:05Z',
    '2026-13-01T09:14:05Z',
    '2026-00-01T09:14:05Z',
    '2026-03-00T09:14:05Z',
    '2026-03-02T09:14:05.Z',
    '2026-03-02T09:14:05,5Z',
    '2026-03-02T09:14:05+0100',
    '2026-03-02T09:14:05+01',
    '2026-03-02T09:14:05+24:00',
    '2026-03-02T09:14:05+01:60',
    '2026-03-02T09:14:05+01:00:00',
    '2026-03-02T09:14:05ZZ',
    '2026-03-02T09:14:05Z ',
    ' 2026-03-02T09:14:05Z',
    '2026-3-02T09:14:05Z',
    '20260302T091405Z',
    '+002026-03-02T09:14:05Z',
    '-002026-03-02T09:14:05Z',
    '2026-03-02T09:14:05Z[UTC]',
    '２０２６-03-02T09:14:05Z',
    '2026-03-02T09:14:05−01:00',
  ])('%j is not an instant', (text) => {
    expect(instantOrNaN(text)).toBeNaN();
  });

  it('agrees with Temporal on every text in RFC 3339 format, valid or not', () => {
    const reference = (candidate: string): number => {
      try {
        return Temporal.Instant.from(candidate).epochMilliseconds;
      } catch {
        return NaN;
      }
    };
    fc.assert(
      fc.property(anyInstantText, (candidate) => {
        expect(instantOrNaN(candidate)).toBe(reference(candidate));
      }),
      { numRuns: 2000 },
    );
  });

  it('parses every instant that a Date formats', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (ms) => {
        expect(instantOrNaN(new Date(ms).toISOString())).toBe(ms);
      }),
    );
  });
});
