import { expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import type { RawRecord } from '#kafka';
import { contractReader } from './contract-reader.js';

const version = { clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00Z', model: 'ended' };
const record = (offset: number, part: Partial<RawRecord>): RawRecord => ({
  ...{ offset, appendedAtMs: 0, key: Buffer.from('acme/1'), value: null, headers: {} },
  ...part,
});

it('logs what would be missing from an invoice: a tombstone, and a batch that cannot be decoded', () => {
  const logged: unknown[] = [];
  const log = (at: unknown, message?: string): void => void logged.push([at, message]);
  const added: number[] = [];
  const registry = new ContractRegistry();
  const read = contractReader(registry, (each) => added.push(each.version), { error: log, warn: log });
  const batch = { firstOffset: 2, lastOffset: 4, records: 3, bytes: 9, reason: 'gzip: broken' };
  read(record(0, { value: Buffer.from(JSON.stringify(version)) }));
  read(record(1, {}));
  read(record(4, { key: null, undecodable: batch }));
  expect(logged).toMatchObject([
    [{ key: 'acme/1', offset: 1, faults: [{ code: 'withdrawn' }] }, 'a contract record is ignored'],
    [{ offset: 4, faults: [{ code: 'undecodable' }] }, 'a contract record is ignored'],
  ]);
  expect(added).toEqual([1]);
  expect(registry.versions('acme')).toEqual([version]);
});
