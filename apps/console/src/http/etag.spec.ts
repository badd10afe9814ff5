import { expect, it } from '@jest/globals';
import { matchesEtag } from './etag.js';

it.each<[string | undefined, boolean]>([
  [undefined, false],
  ['"a1"', true],
  ['W/"a1"', true],
  ['"b2", W/"a1"', true],
  ['*', true],
  ['"b2"', false],
  ['"a1x"', false],
  ['a1', false],
  ['', false],
])('If-None-Match: %s', (header, matches) => {
  expect(matchesEtag(header, '"a1"')).toBe(matches);
});
