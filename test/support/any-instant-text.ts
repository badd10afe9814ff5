import fc from 'fast-check';

const padded = (max: number, length = 2): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((n) => String(n).padStart(length, '0'));

/** Texts in RFC 3339 format, of instants that exist and of others: 30 February, 24:00, an offset of 24 hours. */
export const anyInstantText: fc.Arbitrary<string> = fc
  .record({
    year: padded(9999, 4),
    month: padded(13),
    day: padded(32),
    hour: padded(24),
    minute: padded(60),
    second: padded(59),
    fraction: fc.stringMatching(/^(\.\d{1,9})?$/),
    offset: fc.oneof(
      fc.constant('Z'),
      fc
        .tuple(fc.constantFrom('+', '-'), padded(24), padded(60))
        .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
    ),
  })
  .map(
    ({ year, month, day, hour, minute, second, fraction, offset }) =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}${offset}`,
  );
