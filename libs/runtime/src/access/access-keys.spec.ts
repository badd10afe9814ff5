import { describe, expect, it } from '@jest/globals';
import { makeKey, readKey } from './access-key.js';
import { AccessKeyRegistry } from './access-key-registry.js';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const terms = {
  name: 'dashboard',
  role: 'ops',
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'ana',
} as const;

function bookWith(more: object = {}) {
  const { key, text } = makeKey({ ...terms, ...more });
  const book = new AccessKeyRegistry();
  book.put(key);
  return { book, key, text };
}

describe('an access key', () => {
  it('is kept as a hash, and found by its text', () => {
    const { book, key, text } = bookWith();
    expect(JSON.stringify(key)).not.toContain(text.split('_')[2]);
    expect(book.check(text, NOW)).toEqual(key);
  });

  it('is refused when a single character differs, and when it is none', () => {
    const { book, text } = bookWith();
    const last = text.endsWith('A') ? 'B' : 'A';
    for (const wrong of [text.slice(0, -1) + last, text.slice(0, -1), '', 'contador__', `${text} `]) {
      expect(book.check(wrong, NOW)).toBe('unknown');
    }
  });

  it('ends when it expires, to the millisecond', () => {
    const { book, key, text } = bookWith({ expiresAt: '2026-03-01T00:00:00.001Z' });
    expect(book.check(text, NOW)).toEqual(key);
    expect(book.check(text, NOW + 1)).toBe('expired');
  });

  it('ends when it is revoked: the last record of an id counts', () => {
    const { book, key, text } = bookWith();
    book.put({ ...key, revokedAt: '2026-02-01T00:00:00Z' });
    expect(book.check(text, NOW)).toBe('revoked');
    expect(book.inForce(key.keyId, NOW)).toBe('revoked');
  });

  it('never has the secret of another', () => {
    expect(readKey(makeKey(terms).text)?.hash).not.toBe(readKey(makeKey(terms).text)?.hash);
  });
});
