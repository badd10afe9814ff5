import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('orders members by code unit at every depth, and leaves out undefined members', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: 'é\n', 10: 1, 9: 2, none: undefined })).toBe(
      String.raw`{"10":1,"9":2,"a":"é\n","b":[{"a":null,"z":1}]}`,
    );
  });

  it('is the same for any order of members, and parses to the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reordered = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reordered)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1000 },
    );
  });
});
