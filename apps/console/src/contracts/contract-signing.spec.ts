import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '#contracts';
import type { OutgoingRecord, RawRecord } from '#kafka';
import { ContractSigning } from './contract-signing.js';
import type { SigningPorts } from './contract-signing.js';
import { ContractView } from './contract-view.js';

const contract = (version: number, more: Partial<ContractVersion> = {}): ContractVersion => ({
  clientId: 'acme',
  version,
  effectiveFrom: '2026-01-01T00:00:00+01:00',
  zone: 'Europe/Madrid',
  currency: 'EUR',
  period: { kind: 'month', anchorDay: 1 },
  model: 'hourly',
  team: { hours: 'contracted', quantity: '10', unitPrice: '20' },
  tax: { category: 'S', rate: '21' },
  ...more,
});
const euro = contract(1);
const dollar = contract(1, { currency: 'USD' });

/** A log whose records reach the view at once. */
class Log {
  readonly records: OutgoingRecord[] = [];
  readonly audited: OutgoingRecord[] = [];
  readonly view = new ContractView(() => undefined);
  holder: string | undefined;

  readonly ports: SigningPorts = {
    publish: async (record) => {
      const offset = this.records.push(record) - 1;
      this.view.fold(folded(record, offset));
      return offset;
    },
    audit: async (record) => void this.audited.push(record),
    reserve: async (_clientId, _version, json) => (this.holder ??= json),
    now: () => new Date('2026-03-01T00:00:00Z'),
  };
}

const folded = ({ key, value, headers }: OutgoingRecord, offset: number): RawRecord => ({
  offset,
  appendedAtMs: 0,
  key: Buffer.from(key ?? ''),
  value: value === null ? null : Buffer.from(value),
  headers: headers ?? {},
});

describe('signing', () => {
  let log: Log;
  let signing: ContractSigning;
  beforeEach(() => {
    log = new Log();
    signing = new ContractSigning(log.view, log.ports);
  });

  it('publishes, reads back, and audits', async () => {
    const signature = { at: '2026-03-01T00:00:00.000Z', by: 'ana' };
    expect(await signing.sign(euro, 'ana')).toEqual({ kind: 'signed', version: euro, signature });
    expect(log.records).toMatchObject([{ key: 'acme/1', headers: { 'contador-recorded-at': signature.at } }]);
    expect(log.audited).toMatchObject([{ key: 'acme', headers: { ce_id: 'contract.signed/acme/1' } }]);
  });

  it('knows terms that stand, and audits them under the same id: the first attempt may not have come so far', async () => {
    await signing.sign(euro, 'ana');
    expect(await signing.sign({ ...euro, note: 'as before' }, 'ben')).toMatchObject({
      kind: 'known',
      signature: { by: 'ana' },
    });
    expect(log.records).toHaveLength(1);
    expect(log.audited[1]).toEqual(log.audited[0]);
  });

  it('refuses other terms under a number that stands', async () => {
    await signing.sign(euro, 'ana');
    expect(await signing.sign(dollar, 'ben')).toMatchObject({ kind: 'conflict', standing: euro });
    expect(log.records).toHaveLength(1);
  });

  it('refuses other terms under a number that another process is signing', async () => {
    log.holder = JSON.stringify(euro);
    const refused = await signing.sign(dollar, 'ben');
    expect(refused.kind).toBe('conflict');
    expect(refused).not.toHaveProperty('standing');
    expect(log.records).toEqual([]);
  });

  it('publishes the words of whoever was first, when the terms are the same', async () => {
    log.holder = JSON.stringify({ ...euro, note: 'first' });
    await signing.sign({ ...euro, note: 'second' }, 'ben');
    expect(log.records.map(({ value }) => value)).toEqual([log.holder]);
  });

  it('lets the log decide, whatever was reserved', async () => {
    const faster = { key: 'acme/1', value: JSON.stringify(dollar) };
    const { publish } = log.ports;
    const overtaken = new ContractSigning(log.view, {
      ...log.ports,
      publish: async (record) => {
        await publish(faster);
        return publish(record);
      },
    });
    expect(await overtaken.sign(euro, 'ana')).toMatchObject({ kind: 'conflict', standing: dollar });
    expect(log.audited).toEqual([]);
  });

  it('finds what is wrong with a version, and with it next to the others', async () => {
    expect(await signing.sign({ ...euro, model: 'free' }, 'ana')).toMatchObject({
      kind: 'faults',
      faults: [{ pointer: '/model' }],
    });
    await signing.sign(euro, 'ana');
    const change = contract(2, { currency: 'USD', effectiveFrom: '2026-02-10T00:00:00+01:00' });
    expect(await signing.sign(change, 'ana')).toMatchObject({
      kind: 'faults',
      faults: [{ pointer: '/currency' }],
    });
    expect(log.records).toHaveLength(1);
  });
});
