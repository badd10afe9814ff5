import { describe, expect, it } from '@jest/globals';
import { encodePayload, printable } from './payload.js';

describe('encodePayload', () => {
  it.each([
    ['json', Buffer.from('{"a":[1]}'), '{\n  "a": [\n    1\n  ]\n}'],
    ['text', Buffer.from('a\u001b[2J\nb'), 'a\\u{1b}[2J\nb'],
    ['hex', Buffer.from([0xff, 0x41]), `ff 41 ${' '.repeat(42)} .A`],
    ['none', null, ''],
  ])('%s', (kind, value, text) => {
    expect(encodePayload(value)).toEqual({ kind, text, bytes: value?.length ?? 0, truncated: false });
  });

  it('is truncated, and marked so', () => {
    for (const byte of [0x61, 0xff]) {
      const { text, bytes, truncated } = encodePayload(Buffer.alloc(1_000_000, byte));
      expect([text.length < 20_000, bytes, truncated]).toEqual([true, 1_000_000, true]);
    }
  });
});

it('printable text contains no control or bidirectional characters', () => {
  expect(printable('é\u0007\r\u202e\u009b')).toBe('é\\u{7}\\u{d}\\u{202e}\\u{9b}');
});
