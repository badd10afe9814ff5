import { describe, expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import { raw, undecodable } from '../testing/raw.js';
import { contractFaultText, foldContract } from './fold-contract.js';
import { contractRecord, readSignature } from './write-contract.js';

const ended = (version: number, effectiveFrom = '2026-01-01T00:00:00Z') =>
  ({ clientId: 'acme', version, effectiveFrom, model: 'ended' }) as const;
const signature = { at: '2026-02-01T00:00:00.000Z', by: 'ana', reason: 'renewed' };
const written = contractRecord(ended(1), JSON.stringify(ended(1)), signature);

describe('a record of the contracts topic', () => {
  it('is folded as it was written, signature included', () => {
    const registry = new ContractRegistry();
    expect(foldContract(registry, raw(written))).toMatchObject({ kind: 'added', version: ended(1) });
    expect(registry.signed('acme')).toEqual([{ version: ended(1), signedAtMs: 1_000 }]);
    expect(readSignature(raw(written))).toEqual(signature);
    expect(written.key).toBe('acme/1');
  });

  it('without headers was signed by an unknown person when it was appended', () => {
    expect(readSignature(raw({ key: 'acme/1', value: '{}' }))).toEqual({
      ...{ at: '1970-01-01T00:00:01.000Z', by: 'unknown' },
    });
  });

  it.each([
    ['a tombstone', raw({ key: 'acme/1', value: null }), 'withdrawn'],
    ['a batch that cannot be decoded', undecodable, 'undecodable'],
    ['text that is not JSON', raw({ key: 'acme/1', value: '{' }), 'not-json'],
    ['JSON that is no object', raw({ key: 'acme/1', value: 'null' }), 'type'],
  ])('is a fault when it is %s: the version stays in force', (_, record, code) => {
    const registry = new ContractRegistry();
    foldContract(registry, raw(written));
    const outcome = foldContract(registry, record);
    expect(outcome).toMatchObject({ kind: 'faults', faults: [{ code }] });
    expect(registry.versions('acme')).toEqual([ended(1)]);
  });

  it('is described in one sentence when it is not folded', () => {
    const registry = new ContractRegistry();
    const text = (record: ReturnType<typeof raw>) => contractFaultText(foldContract(registry, record));
    expect(text(raw(written))).toBeUndefined();
    expect(text(raw({ key: 'acme/1', value: null }))).toMatch(/^\/: a tombstone for acme\/1: /);
    expect(text(undecodable)).toMatch(/gzip: broken/);
    expect(text(raw({ key: 'acme/1', value: JSON.stringify(ended(1, '2026-03-01T00:00:00Z')) }))).toBe(
      'the number already exists with other terms',
    );
  });
});
