import { expect, it } from '@jest/globals';
import { spanText } from './span';

it.each([
  ['en-GB', 0, '0 seconds'],
  ['en-GB', 1_999, '1 second'],
  ['en-GB', 119_999, '119 seconds'],
  ['en-GB', 120_000, '2 minutes'],
  ['es', 7_200_000, '2 horas'],
  ['es', 30 * 86_400_000, '30 días'],
])('in %s, %d ms are %s', (locale, ms, text) => expect(spanText(locale, ms)).toBe(text));
