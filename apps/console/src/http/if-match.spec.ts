import { describe, expect, it } from '@jest/globals';
import { numberToMatch } from './if-match.js';

describe('numberToMatch', () => {
  it('reads a quoted number, and requires nothing without one', () => {
    expect(['"0"', ' "17" ', '*', undefined].map(numberToMatch)).toEqual([0, 17, undefined, undefined]);
  });

  it.each(['3', '"three"', 'W/"3"', '"1", "2"', '"-1"', '""', ''])('refuses %p', (header) => {
    expect(() => numberToMatch(header)).toThrow('If-Match must be');
  });
});
