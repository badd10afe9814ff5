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

function registryWith(more: object = {}) {
  const { key, text } = makeKey({ ...terms, ...more });
  const registry = new AccessKeyRegistry();
  registry.put(key);
  return { registry, key, text };
}

describe('an access key', () => {
  it('is kept as a hash, and found by its text', () => {
    const { registry, key, text } = registryWith();
    expect(JSON.stringify(key)).not.toContain(text.split('_').slice(2).join('_'));
    expect(registry.check(text, NOW)).toEqual(key);
  });

  it('is refused when a single character differs, or when it is not a key', () => {
    const { registry, text } = registryWith();
    const last = text.endsWith('A') ? 'B' : 'A';
    for (const wrong of [text.slice(0, -1) + last, text.slice(0, -1), '', 'contador__', `${text} `]) {
      expect(registry.check(wrong, NOW)).toBe('unknown');
    }
  });

  it('ends when it expires, to the millisecond', () => {
    const { registry, key, text } = registryWith({ expiresAt: '2026-03-01T00:00:00.001Z' });
    expect(registry.check(text, NOW)).toEqual(key);
    expect(registry.check(text, NOW + 1)).toBe('expired');
  });

  it.each([
    [{ expiresAt: 'next year' }, 'expired'],
    [{ expiresAt: null }, 'expired'],
    [{ revokedAt: 'yesterday' }, 'revoked'],
  ])('opens nothing when its end cannot be read: %j', (end, refusal) => {
    const { registry, text } = registryWith(end);
    expect(registry.check(text, NOW)).toBe(refusal);
  });

  it('ends when it is revoked: the last record of an id counts', () => {
    const { registry, key, text } = registryWith();
    registry.put({ ...key, revokedAt: '2026-02-01T00:00:00Z' });
    expect(registry.check(text, NOW)).toBe('revoked');
    expect(registry.inForce(key.keyId, NOW)).toBe('revoked');
  });

  it('never has the secret of another key', () => {
    expect(readKey(makeKey(terms).text)?.hash).not.toBe(readKey(makeKey(terms).text)?.hash);
  });
});
