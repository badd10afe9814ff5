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

describe('readStrings', () => {
  it('returns what parsing the text returns', () => {
    const name = fc.constantFrom('id', 'data', 'source', '\\u0069d', 'other', '__proto__');
    const { json } = fc.letrec<{ json: string; list: string; object: string }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('"a"', '"\\u00e9"', '1', 'null', '"'),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      object: fc
        .array(fc.tuple(name, tie('json')), { maxLength: 5 })
        .map((members) => `{${members.map(([key, value]) => `"${key}": ${value}`).join(',')}}`),
    }));
    fc.assert(
      fc.property(json, (text) => {
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
