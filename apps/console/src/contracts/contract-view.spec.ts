import { describe, expect, it } from '@jest/globals';
import type { RawRecord } from '#kafka';
import { ContractView } from './contract-view.js';
import type { Refused } from './contract-view.js';

const ended = (version: number, effectiveFrom = '2026-01-01T00:00:00Z') =>
  JSON.stringify({ clientId: 'acme', version, effectiveFrom, model: 'ended' });

const record = (offset: number, value: string | null, headers: RawRecord['headers'] = {}): RawRecord => ({
  offset,
  appendedAtMs: Date.parse('2026-03-01T00:00:00Z'),
  key: Buffer.from('acme/1'),
  value: value === null ? null : Buffer.from(value),
  headers,
});

describe('ContractView', () => {
  it('keeps when and by whom a version was first signed', () => {
    const view = new ContractView(() => undefined);
    const headers = { 'contador-recorded-at': '2026-02-01T00:00:00.000Z', 'contador-recorded-by': 'ana' };
    view.fold(record(0, ended(1), headers));
    view.fold(record(1, ended(1), { ...headers, 'contador-recorded-by': 'ben' }));
    view.fold(record(2, ended(2)));
    expect(view.versions('acme').map((version) => view.signature(version))).toEqual([
      { at: '2026-02-01T00:00:00.000Z', by: 'ana' },
      { at: '2026-03-01T00:00:00.000Z', by: 'unknown' },
    ]);
  });

  it('skips records that are no versions, and other terms under a known number', () => {
    const refused: Refused[] = [];
    const view = new ContractView((each) => refused.push(each));
    [ended(1), '{', null, '{}', ended(1, '2026-02-01T00:00:00Z'), ended(2)].forEach((value, offset) =>
      view.fold(record(offset, value)),
    );
    expect(refused.map(({ offset }) => offset)).toEqual([1, 2, 3, 4]);
    expect(view.versions('acme').map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
      [1, '2026-01-01T00:00:00Z'],
      [2, '2026-01-01T00:00:00Z'],
    ]);
  });

  it('lists the skipped records of a client, until a valid record arrives under the key', () => {
    const view = new ContractView(() => undefined);
    view.fold({ ...record(0, '{}'), key: Buffer.from('acme/1') });
    view.fold({ ...record(1, '{}'), key: Buffer.from('acme/2') });
    view.fold({ ...record(2, '{}'), key: Buffer.from('acme2/1') });
    view.fold(record(3, ended(1)));
    expect(view.refusedVersions('acme')).toEqual([
      { offset: 1, key: 'acme/2', reason: expect.stringContaining('/clientId') },
    ]);
  });

  it('reports when a record was folded, or that it was not in time', async () => {
    const view = new ContractView(() => undefined);
    const early = view.hasFolded(3, 10_000);
    expect(await view.hasFolded(3, 5)).toBe(false);
    view.fold(record(4, ended(1)));
    expect(await early).toBe(true);
    expect(await view.hasFolded(4, 0)).toBe(true);
  });
});
