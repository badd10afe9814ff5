import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indentJson } from './indent-json.js';

const whole = (text: string): string | undefined => indentJson(text, Infinity);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('indentJson', () => {
  it('prints as JSON.stringify, however the text is spaced and escaped', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom('', '\t', '\r\n '), (json, space) => {
        const value: unknown = JSON.parse(json);
        const text = JSON.stringify(value, undefined, space).replace(/[\u0080-\uffff]/g, escaped);
        expect(whole(text)).toBe(JSON.stringify(value, undefined, 2));
      }),
    );
  });

  it('keeps numbers, repeated names and the order of members', () => {
    const text = '{"b":1.0,"2":12345678901234567890,"1":1E400,"b":-0}';
    expect(whole(text)).toBe('{\n  "b": 1.0,\n  "2": 12345678901234567890,\n  "1": 1E400,\n  "b": -0\n}');
  });

  it.each([
    ...[
      '',
      ' ',
      '{',
      '[',
      '[1',
      '[1,',
      '[1,]',
      '[,1]',
      '{"a"}',
      '{"a":}',
      '{"a":1,}',
      '{a:1}',
      '{1:1}',
      '[1}',
      '{"a":1]',
    ],
    ...[
      '01',
      '1.',
      '.5',
      '+1',
      '-',
      '1e',
      'NaN',
      'tru',
      'nulls',
      '1 2',
      '[]]',
      '{}{}',
      '"',
      '"a',
      '"\\',
      '"\\x"',
      '"\\u12g4"',
    ],
    ...[
      '"\\u12',
      '"\n"',
      "'a'",
      '\ufeff{}',
      '\u00a0{}',
      '[1]\u0000',
      '//',
      '{"a":1 "b":2}',
      '["a" "b"]',
      '[1:2]',
    ],
  ])('is undefined for what is not JSON: %j', (text) => {
    expect(isJson(text)).toBe(false);
    expect(whole(text)).toBeUndefined();
  });

  it('recognizes JSON exactly as JSON.parse does', () => {
    const pieces = fc.constantFrom(...'{}[],:"\\u0a1-.eE+ \n\t', '"a"', 'true', 'null', '\\"', '\ud800', 'é');
    const noise = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
    const damaged = fc.tuple(fc.json(), noise, fc.nat(), fc.nat(3)).map(([json, part, at, cut]) => {
      const index = at % (json.length + 1);
      return json.slice(0, index) + part + json.slice(index + cut);
    });
    fc.assert(
      fc.property(fc.oneof(noise, damaged, fc.json()), (text) => {
        expect(whole(text) !== undefined).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the beginning of the whole, at least as long as asked for and hardly longer', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(200), (text, length) => {
        const all = whole(text) ?? '';
        const start = indentJson(text, length) ?? '';
        expect(all.startsWith(start)).toBe(true);
        expect(start.length).toBeGreaterThanOrEqual(Math.min(all.length, length));
      }),
    );
  });

  it('prints no more than is asked for, of however deep an array', () => {
    const deep = `${'['.repeat(3_500)}${'0,'.repeat(64_000)}0${']'.repeat(3_500)}`;
    expect(indentJson(deep, 16_384)?.length).toBeLessThan(17_000);
    const deepest = '['.repeat(2_000_000);
    expect(indentJson(deepest + ']'.repeat(2_000_000), 16_384)?.length).toBeLessThan(17_000);
    expect(indentJson(deepest, 16_384)).toBeUndefined();
  });
});

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
