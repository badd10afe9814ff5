import { describe, expect, it } from '@jest/globals';
import { AccessKeyRegistry, makeKey } from '#access';
import { raw, undecodable } from '../testing/raw.js';
import { foldAccessKey } from './fold-access-key.js';
import { readAccessKey } from './read-access-key.js';
import { accessKeyRecord } from './write-access-key.js';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const terms = { name: 'dashboard', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ana' };
const { key, text } = makeKey({ ...terms, role: 'client', clientId: 'acme' });
const { clientId: _, ...withoutClient } = key;

const read = (value: string | null, recordKey: string | null = key.keyId) =>
  readAccessKey(raw({ key: recordKey, value }));

describe('a record of the access topic', () => {
  it('is read as it was written', () => {
    expect(readAccessKey(raw(accessKeyRecord(key)))).toEqual({ ok: { kind: 'put', key } });
    expect(read(JSON.stringify({ ...withoutClient, role: 'ops' }))).toHaveProperty('ok');
  });

  it('is read without the fields that only people read', () => {
    const { createdAt: _at, createdBy: _by, ...older } = key;
    expect(read(JSON.stringify(older))).toEqual({ ok: { kind: 'put', key: older } });
  });

  it.each([
    [{ ...key, role: 'root' }],
    [{ ...key, hash: '' }],
    [{ ...key, hash: undefined }],
    [{ ...key, keyId: 1 }],
    [{ ...key, role: 'billing' }],
    [withoutClient],
    [null],
    ['text'],
  ])('is not a key when it is %j', (value) => {
    expect(read(JSON.stringify(value))).toMatchObject({ faults: [{ code: 'invalid' }] });
  });

  it('has a code when it cannot be read', () => {
    expect(read('{')).toMatchObject({ faults: [{ code: 'not-json' }] });
    expect(read(null, null)).toMatchObject({ faults: [{ code: 'no-value' }] });
    expect(readAccessKey(undecodable)).toMatchObject({
      faults: [{ code: 'undecodable', message: expect.stringContaining('gzip: broken') }],
    });
  });

  it('without a value ends the key immediately, as compaction would for the next process', () => {
    const registry = new AccessKeyRegistry();
    foldAccessKey(registry, raw(accessKeyRecord(key)));
    expect(registry.check(text, NOW)).toEqual(key);
    const removed = foldAccessKey(registry, raw({ key: key.keyId, value: null }));
    expect(removed).toEqual({ ok: { kind: 'removed', keyId: key.keyId } });
    expect(registry.check(text, NOW)).toBe('unknown');
  });

  it('that cannot be read leaves the key as it is', () => {
    const registry = new AccessKeyRegistry();
    for (const record of [raw(accessKeyRecord(key)), raw({ key: key.keyId, value: '{' }), undecodable])
      foldAccessKey(registry, record);
    expect(registry.check(text, NOW)).toEqual(key);
  });
});
