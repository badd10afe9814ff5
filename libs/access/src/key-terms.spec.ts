import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '#usage';
import { makeKey } from './access-key.js';
import { AccessKeyRegistry } from './access-key-registry.js';
import { rotatedKey } from './key-terms.js';

const AT = new Date('2026-03-01T00:00:00Z');
const terms = {
  name: 'd',
  role: 'client',
  clientId: 'acme',
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'ana',
} as const;
const rotation = { at: AT, by: 'ben', overlapMs: DAY_MS };

describe('a rotated key', () => {
  it('has the terms of the old one, which ends after the overlap', () => {
    const { key: before, text: beforeText } = makeKey(terms);
    const { old, key, text } = rotatedKey(before, rotation);
    expect(key).toMatchObject({
      name: 'd',
      role: 'client',
      clientId: 'acme',
      replaces: before.keyId,
      createdBy: 'ben',
    });
    expect(key.expiresAt).toBeUndefined();
    const registry = new AccessKeyRegistry();
    [old, key].forEach((each) => registry.put(each));
    const endMs = AT.getTime() + DAY_MS;
    expect([registry.check(beforeText, endMs - 1), registry.check(beforeText, endMs)]).toEqual([
      old,
      'expired',
    ]);
    expect(registry.check(text, endMs)).toEqual(key);
  });

  it('has the lifetime of the old one, or the given expiry', () => {
    const { key: before } = makeKey({ ...terms, expiresAt: '2026-03-02T00:00:00Z' });
    expect(rotatedKey(before, rotation).key.expiresAt).toBe('2026-04-30T00:00:00.000Z');
    const expiresAtMs = AT.getTime() + 1;
    expect(rotatedKey(before, { ...rotation, expiresAtMs }).key.expiresAt).toBe('2026-03-01T00:00:00.001Z');
  });

  it('does not prolong the old one', () => {
    const { key: before } = makeKey({ ...terms, expiresAt: '2026-03-01T00:00:10.000Z' });
    expect(rotatedKey(before, rotation).old.expiresAt).toBe('2026-03-01T00:00:10.000Z');
  });
});
