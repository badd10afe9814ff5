import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { readStrings } from './read-strings.js';

const PATHS = { id: ['id'], client: ['data', 'id'], source: ['source'] } as const;

function parsed(text: string): Record<string, unknown> {
  const member = (of: unknown, name: string): unknown =>
    typeof of === 'object' && of !== null && Object.hasOwn(of, name)
      ? (of as Record<string, unknown>)[name]
      : undefined;
  try {
    const json: unknown = JSON.parse(text);
    const values = Object.entries(PATHS).map(
      ([key, path]) => [key, path.reduce<unknown>(member, json)] as const,
    );
    return Object.fromEntries(values.filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

const name = fc.constantFrom('id', 'data', 'source', '\\u0069d', 'other', '__proto__');
const scalar = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('"a"', '"\\u00e9"', '"b"', '1', 'null') },
  { weight: 1, arbitrary: fc.constant('"') },
);

/** A JSON text, or nearly, with repeated members. */
const json = (depth: number): fc.Arbitrary<string> => {
  if (depth === 0) return scalar;
  const inner = json(depth - 1);
  const list = fc.array(inner, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
  const object = fc
    .array(fc.tuple(name, inner), { maxLength: 5 })
    .map((members) => `{${members.map(([key, value]) => `"${key}": ${value}`).join(',')}}`);
  return fc.oneof(scalar, list, { weight: 3, arbitrary: object });
};

describe('readStrings', () => {
  it('returns what parsing the text returns', () => {
    fc.assert(
      fc.property(json(4), (text) => {
        expect(readStrings(text, PATHS)).toEqual(parsed(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes the last of repeated members, and nothing of a replaced object', () => {
    expect(readStrings('{"id":"a","data":{"id":"b"},"id":"c","data":{}}', PATHS)).toEqual({ id: 'c' });
    expect(readStrings('{"id":"a","id":1,"data":{"id":"b"},"data":["id","b"]}', PATHS)).toEqual({});
  });

  it('parses nothing but the names and strings that it looks for', () => {
    const text = `{"id":"a","deep":${'['.repeat(50_000)}{"id":"${'x'.repeat(9_999)}"}${']'.repeat(50_000)}}`;
    const parse = jest.spyOn(JSON, 'parse');
    const strings = readStrings(text, PATHS);
    const lengths = parse.mock.calls.map(([one]) => one.length);
    parse.mockRestore();
    expect(strings).toEqual({ id: 'a' });
    expect(Math.max(...lengths)).toBe('"deep"'.length);
  });
});
