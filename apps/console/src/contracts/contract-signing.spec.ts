import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '#contracts';
import type { OutgoingRecord, RawRecord } from '#kafka';
import type { TimeRange } from '#usage';
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

/** A log whose records reach the view immediately. */
class Log {
  readonly records: OutgoingRecord[] = [];
  readonly audited: OutgoingRecord[] = [];
  readonly view = new ContractView(() => undefined);
  readonly held = new Map<string, string>();
  closed: TimeRange[] = [];

  readonly ports: SigningPorts = {
    publish: async (record) => {
      const offset = this.records.push(record) - 1;
      this.view.fold(folded(record, offset));
      return offset;
    },
    audit: async (record) => void this.audited.push(record),
    reserve: async (_clientId, name, json) => {
      const holder = this.held.get(name) ?? json;
      this.held.set(name, holder);
      return holder;
    },
    closed: async () => this.closed,
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
    signing = new ContractSigning(log.view, log.ports, ['es', 'pt']);
  });

  it('publishes, reads back, and audits', async () => {
    const signature = { at: '2026-03-01T00:00:00.000Z', by: 'ana' };
    expect(await signing.sign(euro, { by: 'ana' })).toEqual({ kind: 'signed', version: euro, signature });
    expect(log.records).toMatchObject([{ key: 'acme/1', headers: { 'contador-recorded-at': signature.at } }]);
    expect(log.audited).toMatchObject([{ key: 'acme', headers: { ce_id: 'contract.signed/acme/1' } }]);
  });

  it('accepts known terms, and audits them again under the same id: the first attempt may have ended early', async () => {
    await signing.sign(euro, { by: 'ana' });
    expect(await signing.sign({ ...euro, note: 'as before' }, { by: 'ben' })).toMatchObject({
      kind: 'known',
      signature: { by: 'ana' },
    });
    expect(log.records).toHaveLength(1);
    expect(log.audited[1]).toEqual(log.audited[0]);
  });

  it('refuses other terms under a number that is already signed', async () => {
    await signing.sign(euro, { by: 'ana' });
    expect(await signing.sign(dollar, { by: 'ben' })).toMatchObject({ kind: 'conflict', existing: euro });
    expect(log.records).toHaveLength(1);
  });

  it('refuses other terms under a number that another process is signing', async () => {
    log.held.set('1', JSON.stringify(euro));
    const refused = await signing.sign(dollar, { by: 'ben' });
    expect(refused.kind).toBe('conflict');
    expect(refused).not.toHaveProperty('existing');
    expect(log.records).toEqual([]);
  });

  it('publishes the text that was reserved first, when the terms are the same', async () => {
    const first = JSON.stringify({ ...euro, note: 'first' });
    log.held.set('1', first);
    await signing.sign({ ...euro, note: 'second' }, { by: 'ben' });
    expect(log.records.map(({ value }) => value)).toEqual([first]);
  });

  it('lets the log decide, whatever was reserved', async () => {
    const rival = { key: 'acme/1', value: JSON.stringify(dollar) };
    const { publish } = log.ports;
    const ports = {
      ...log.ports,
      publish: async (record: OutgoingRecord) => {
        await publish(rival);
        return publish(record);
      },
    };
    const overtaken = new ContractSigning(log.view, ports, ['es']);
    expect(await overtaken.sign(euro, { by: 'ana' })).toMatchObject({ kind: 'conflict', existing: dollar });
    expect(log.audited).toEqual([]);
  });

  it('refuses a seller that is not configured, and one that differs from the other versions', async () => {
    const seller = (id: string, number = 1): Promise<unknown> =>
      signing.sign(contract(number, { seller: id }), { by: 'ana' });
    expect(await seller('fr')).toEqual({
      kind: 'faults',
      faults: [
        {
          pointer: '/seller',
          code: 'unknown-seller',
          message: 'seller "fr" is not configured; must be one of es, pt',
        },
      ],
    });
    expect(await seller('pt')).toMatchObject({ kind: 'signed' });
    expect(await seller('es', 2)).toMatchObject({ kind: 'faults', faults: [{ code: 'seller-change' }] });
  });

  it('returns the faults of a version, alone and in combination with the others', async () => {
    expect(await signing.sign({ ...euro, model: 'free' }, { by: 'ana' })).toMatchObject({
      kind: 'faults',
      faults: [{ pointer: '/model' }],
    });
    await signing.sign(euro, { by: 'ana' });
    const change = contract(2, { currency: 'USD', effectiveFrom: '2026-02-10T00:00:00+01:00' });
    expect(await signing.sign(change, { by: 'ana' })).toMatchObject({
      kind: 'faults',
      faults: [{ pointer: '/currency' }],
    });
    expect(log.records).toHaveLength(1);
  });

  describe('with a known latest version', () => {
    const next = contract(2, { effectiveFrom: '2026-04-01T00:00:00+02:00' });
    const other = contract(3, { effectiveFrom: '2026-05-01T00:00:00+02:00' });

    it('signs after it, and accepts the same version again whatever was signed since', async () => {
      expect((await signing.sign(euro, { by: 'ana', latest: 0 })).kind).toBe('signed');
      expect((await signing.sign(next, { by: 'ana', latest: 1 })).kind).toBe('signed');
      expect((await signing.sign(euro, { by: 'ana', latest: 0 })).kind).toBe('known');
    });

    it('refuses when the latest version is another, newer or older', async () => {
      await signing.sign(euro, { by: 'ana' });
      for (const latest of [0, 2])
        expect(await signing.sign(next, { by: 'ben', latest })).toMatchObject({
          kind: 'outdated',
          latest: 1,
        });
      expect(log.records).toHaveLength(1);
    });

    it('lets only one of two callers continue who know the same version', async () => {
      await signing.sign(euro, { by: 'ana' });
      log.held.set('after-1', JSON.stringify(other));
      expect(await signing.sign(next, { by: 'ben', latest: 1 })).toEqual({ kind: 'outdated', version: next });
      expect((await signing.sign(other, { by: 'ana', latest: 1 })).kind).toBe('signed');
    });

    it('distinguishes two versions that have the same terms', async () => {
      log.held.set('after-0', JSON.stringify(contract(7)));
      expect((await signing.sign(euro, { by: 'ben', latest: 0 })).kind).toBe('outdated');
    });
  });

  describe('into closed periods', () => {
    const closedUntilMs = Date.parse('2026-02-28T23:00:00Z');
    const backdated = contract(2, { effectiveFrom: '2026-02-01T00:00:00+01:00', grace: 'PT2H' });
    beforeEach(async () => {
      await signing.sign(euro, { by: 'ana' });
      log.closed = [{ fromMs: Date.parse('2026-01-31T23:00:00Z'), toMs: closedUntilMs }];
    });

    it('requires a reason, and keeps it in the record and in the audit, with the replaced version', async () => {
      expect(await signing.sign(backdated, { by: 'ben' })).toEqual({
        ...{ kind: 'reasonless', version: backdated, closedUntilMs },
      });
      const reason = 'acordado en enero, año nuevo';
      expect(await signing.sign(backdated, { by: 'ben', reason })).toMatchObject({ signature: { reason } });
      expect(log.records.at(-1)?.headers).toMatchObject({ 'contador-reason': reason });
      expect(JSON.parse(String(log.audited.at(-1)?.value))).toEqual({
        ...{ clientId: 'acme', version: 2, by: 'ben', reason, before: euro, after: backdated },
      });
    });

    it('refuses a currency that changes inside one, although a backdated zone implies other periods', async () => {
      const zone = 'America/New_York';
      const moved = contract(2, { zone });
      const inDollars = contract(3, { zone, currency: 'USD', effectiveFrom: '2026-02-01T00:00:00-05:00' });
      const reason = 'moved';
      expect((await signing.sign(moved, { by: 'ben', reason })).kind).toBe('signed');
      expect(await signing.sign(inDollars, { by: 'ben', reason })).toMatchObject({
        ...{ kind: 'faults', faults: [{ pointer: '/effectiveFrom', code: 'currency-change' }] },
      });
      log.closed = [];
      expect((await signing.sign(inDollars, { by: 'ben', reason })).kind).toBe('signed');
    });

    it('requires no reason from their end on', async () => {
      const later = contract(2, { effectiveFrom: '2026-03-01T00:00:00+01:00' });
      expect((await signing.sign(later, { by: 'ben' })).kind).toBe('signed');
    });
  });
});
