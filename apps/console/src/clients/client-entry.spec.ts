import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '#contracts';
import { clientEntry } from './client-entry.js';

const now = Date.parse('2026-03-15T00:00:00Z');
const hourly: ContractVersion = {
  clientId: 'acme',
  version: 1,
  effectiveFrom: '2026-01-01T00:00:00Z',
  model: 'hourly',
  zone: 'Europe/Madrid',
  currency: 'EUR',
};
const ended: ContractVersion = {
  clientId: 'acme',
  version: 2,
  effectiveFrom: '2026-03-01T00:00:00Z',
  model: 'ended',
};
const entry = (metered: boolean, ...versions: ContractVersion[]) =>
  clientEntry({ clientId: 'acme', partition: 3, metered, versions }, now);

describe('clientEntry', () => {
  it('returns the version in force', () => {
    expect(entry(true, hourly)).toEqual({
      clientId: 'acme',
      partition: 3,
      metered: true,
      meteredWithoutContract: false,
      contract: {
        version: 1,
        model: 'hourly',
        state: 'in-force',
        from: '2026-01-01T00:00:00.000Z',
        zone: 'Europe/Madrid',
        currency: 'EUR',
      },
    });
  });

  it('returns the upcoming version before the first one starts', () => {
    const contract = { ...hourly, effectiveFrom: '2026-04-01T00:00:00Z' };
    expect(entry(false, contract).contract).toMatchObject({ version: 1, state: 'upcoming' });
  });

  it('marks usage without a contract, but not usage of an ended contract', () => {
    expect(entry(true)).toMatchObject({ meteredWithoutContract: true });
    expect(entry(false)).toMatchObject({ meteredWithoutContract: false });
    expect(entry(true, hourly, ended)).toMatchObject({
      meteredWithoutContract: false,
      contract: { model: 'ended', state: 'in-force' },
    });
  });
});
