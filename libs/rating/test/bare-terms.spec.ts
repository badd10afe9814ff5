import { describe, expect, it } from '@jest/globals';
import { contract, leg, rated, shift } from './given.js';

const minute = { channel: 'call', basis: 'handle' } as const;
const call = leg({ talkMs: 600_000 });

describe('minimal terms, and terms with duplicates', () => {
  it('lists all contacts as unpriced without prices', () => {
    const { lines, total, ...document } = rated([contract({ contacts: { prices: [] } })], [call]);
    expect([lines, total]).toEqual([[], '0.00']);
    expect(document).toMatchObject({ listed: [{ reason: 'unpriced', contacts: 1 }] });
  });

  it.each(['graduated', 'volume'])('supports %s tiers with a limit of 0', (tierMode) => {
    const tiers = [{ upTo: '0', unitPrice: '9' }, { unitPrice: '0.50' }];
    const { lines } = rated([contract({ contacts: { prices: [{ ...minute, tierMode, tiers }] } })], [call]);
    expect(lines).toMatchObject([{ tier: 2, quantity: '10', amount: '5.00' }]);
  });

  it('charges nothing for an agreed time of 0', () => {
    const price = { channel: 'call', basis: 'agreed-time', agreedSeconds: 0, unitPrice: '1' };
    expect(rated([contract({ contacts: { prices: [price] } })], [call]).total).toBe('0.00');
  });

  it('refuses a price without the field that its basis needs', () => {
    const version = contract({
      contacts: { prices: [{ channel: 'call', basis: 'agreed-time', agreedSeconds: 1, unitPrice: '1' }] },
    });
    const prices = (version.contacts?.prices ?? []).map(({ agreedSeconds: _, ...price }) => price);
    expect(() => rated([{ ...version, contacts: { prices } }], [call])).toThrow(RangeError);
  });

  it('grants a discount larger than the sum of the lines', () => {
    const contacts = { prices: [{ ...minute, unitPrice: '1' }] };
    const document = rated(
      [contract({ contacts, discounts: [{ percent: '150', on: ['usage', 'usage'] }] })],
      [call],
    );
    expect(document.lines.map(({ amount }) => amount)).toEqual(['10.00', '-15.00']);
    const floor = { kind: 'floor', amount: '8', counts: ['usage', 'usage'] };
    expect(rated([contract({ contacts, minimum: floor })], [call]).net).toBe('10.00');
  });

  it('counts an activity once even if it is listed twice', () => {
    const team = { hours: 'staffed', activities: ['productive', 'productive'], unitPrice: '20' };
    const shifts = [shift('2026-03-02T08:00:00+01:00', '2026-03-02T10:00:00+01:00')];
    const { lines } = rated([contract({ model: 'hourly', team })], [], shifts);
    expect(lines).toMatchObject([
      { description: 'Dedicated team, staffed hours (productive)', quantity: '2', amount: '40.00' },
    ]);
  });

  it.each(['Nuit / fêtes ~1', '__proto__', 'constructor', 'a b'])('prices a band named %j', (name) => {
    const bands = [{ name, days: ['mon', 'mon'] }];
    const bandPrices: unknown = JSON.parse(`{${JSON.stringify(name)}:{"multiplier":"2"}}`);
    const prices = [{ ...minute, unitPrice: '1', bandPrices }];
    const { lines } = rated([contract({ bands, contacts: { prices } })], [call]);
    const pointer = `/contacts/prices/0/bandPrices/${name.replaceAll('~', '~0').replaceAll('/', '~1')}/multiplier`;
    expect(lines).toMatchObject([{ band: name, amount: '20.00' }]);
    expect(JSON.stringify(lines)).toContain(JSON.stringify(pointer));
  });
});
