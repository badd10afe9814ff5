import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { encodePayload, printable } from './payload.js';

describe('encodePayload', () => {
  afterEach(() => void jest.restoreAllMocks());

  it.each([
    ['json', Buffer.from('{"a":[1]}'), '{\n  "a": [\n    1\n  ]\n}'],
    ['text', Buffer.from('a\u001b[2J\nb'), 'a\\u{1b}[2J\nb'],
    ['hex', Buffer.from([0xff, 0x41]), `ff 41 ${' '.repeat(42)} .A`],
    ['none', null, ''],
  ])('%s', (kind, value, text) => {
    expect(encodePayload(value)).toEqual({ kind, text, bytes: value?.length ?? 0, truncated: false });
  });

  it('shows numbers as they are written', () => {
    expect(encodePayload(Buffer.from('[1.0,12345678901234567890]')).text).toBe(
      '[\n  1.0,\n  12345678901234567890\n]',
    );
  });

  it.each([
    ['json', `${'['.repeat(1_000)}${'0,'.repeat(4_000)}0${']'.repeat(1_000)}`],
    ['json', `["${'\u007f'.repeat(100_000)}"]`],
    ['json', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['text', '\u0001'.repeat(100_000)],
  ])('prints and escapes no more than the text that it shows: %s', (kind, value) => {
    const bytes = Buffer.from(value);
    const replace = jest.spyOn(String.prototype, 'replace');
    const stringify = jest.spyOn(JSON, 'stringify');
    const payload = encodePayload(bytes);
    const escaped = replace.mock.contexts.map(String);
    const printed = stringify.mock.results.map((result) => String(result.value));
    jest.restoreAllMocks();
    for (const text of escaped) expect(text.length).toBeLessThan(17_000);
    // at most one string of the value, as it is
    for (const text of printed) expect(text.length).toBeLessThanOrEqual(100_002);
    expect(payload).toMatchObject({ kind, bytes: bytes.length, truncated: true });
    expect(payload.text).toHaveLength(16_384);
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
