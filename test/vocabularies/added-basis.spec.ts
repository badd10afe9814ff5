import { describe, expect, it, jest } from '@jest/globals';
import { BASIS_DESCRIPTORS } from '../../libs/contracts/src/bases/descriptors.js';
import type { BasisDescriptor } from '../../libs/contracts/src/bases/descriptors.js';

/** A basis is declared once: here the table has three more, one with an increment and one with a field of its own. */
const ADDED: Readonly<Record<string, BasisDescriptor>> = {
  'queue-wait': { unit: 'minute', timeMs: ({ queueMs }) => queueMs, needs: [] },
  work: BASIS_DESCRIPTORS.handle,
  'double-time': {
    unit: 'minute',
    perContact: ({ agreedSeconds }) => agreedSeconds && 2 * agreedSeconds,
    needs: ['agreedSeconds'],
  },
};
jest.unstable_mockModule('../../libs/contracts/src/bases/descriptors.js', () => ({
  BASIS_DESCRIPTORS: { ...BASIS_DESCRIPTORS, ...ADDED },
}));
const { bases } = await import('../../libs/wording/src/en/bases.js');
jest.unstable_mockModule('../../libs/wording/src/en/bases.js', () => ({
  bases: {
    ...bases,
    'queue-wait': { ...bases.handle, term: () => 'wait', line: () => 'wait in the queue' },
    work: { ...bases.handle, line: () => 'work time' },
    'double-time': { ...bases['agreed-time'], line: (seconds: number) => `twice ${seconds} s` },
  },
}));
const { FileFold } = await import('../../libs/usage/src/index.js');
const { parseContractVersion, withDefaults } = await import('../../libs/contracts/src/index.js');
const { compare, printExact, rate, traceLine } = await import('../../libs/rating/src/index.js');
const { leg } = await import('../../libs/rating/test/given.js');
const { naiveUsage, toBodies } = await import('../../libs/rating/test/naive/events.js');
const { termRows } = await import('../../apps/cli/src/contracts/term-rows.js');
const { apiShapes } = await import('../../apps/console/src/openapi/api-shapes.js');

const PERIOD = { fromMs: Date.UTC(2026, 2), toMs: Date.UTC(2026, 3), zone: 'UTC' };

const read = (price: object) =>
  parseContractVersion({
    ...{ clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00Z', zone: 'UTC' },
    ...{ currency: 'EUR', period: { kind: 'month', anchorDay: 1 }, tax: { category: 'S', rate: '21' } },
    ...{ model: 'per-event', contacts: { prices: [{ channel: 'call', unitPrice: '2', ...price }] } },
  });

function contract(price: object) {
  const parsed = read(price);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.ok;
}

const listFaults = (price: object) => {
  const parsed = read(price);
  return 'faults' in parsed ? parsed.faults.map(({ pointer, code }) => `${code} ${pointer}`) : [];
};

/** One call: 61 s of talk after a wait of 90 s. */
const usage = () => {
  const data = {
    ...{
      clientId: 'acme',
      contactId: 'c',
      agentId: 'a',
      outcome: 'handled',
      talkMs: 61_000,
      queueMs: 90_000,
    },
    ...{ startedAt: '2026-03-02T10:00:00Z', endedAt: '2026-03-02T10:10:00Z' },
  };
  const fold = new FileFold(new Map([['acme', PERIOD]]));
  const event = { specversion: '1.0', source: '/test', id: '1', type: 'contact.call', data };
  expect(fold.take(1, Buffer.from(JSON.stringify(event)))).toBeUndefined();
  return [...fold.usage('acme')];
};

const rateLine = (price: object) => rate([contract(price)], usage(), PERIOD)?.lines[0];

describe('a basis added to the table of descriptors', () => {
  it('is counted, priced and named on the line', () => {
    expect(rateLine({ basis: 'queue-wait' })).toMatchObject({
      ...{ description: 'Calls, wait in the queue', basis: 'queue-wait' },
      ...{ quantity: '1.5', unit: 'minute', amount: '3.00' },
      explanation: { metered: [{ measuredMs: '90000', billedMs: '90000' }] },
    });
  });

  it('is rounded by the increment if it takes one, by default exact', () => {
    expect(rateLine({ basis: 'work', increment: '60/60' })).toMatchObject({
      ...{ description: 'Calls, work time 60/60', increment: '60/60', quantity: '2' },
    });
    expect(withDefaults(contract({ basis: 'work' }))?.contacts?.prices[0]).toMatchObject({
      increment: 'exact',
    });
    expect(rateLine({ basis: 'queue-wait' })).not.toHaveProperty('increment');
  });

  it('charges each contact by a field of its own', () => {
    expect(rateLine({ basis: 'double-time', agreedSeconds: 90 })).toMatchObject({
      ...{ description: 'Calls, twice 90 s', quantity: '3', unit: 'minute', amount: '6.00' },
      explanation: { metered: [{ contacts: 1, agreedSeconds: 90 }] },
    });
    expect(() => rateLine({ basis: 'double-time' })).toThrow('required');
  });

  it.each([
    ['queue-wait', { basis: 'queue-wait' }, '1.5', '3.00', '4.50'],
    ['work', { basis: 'work', increment: '60/60' }, '2', '4.00', '6.00'],
    ['double-time', { basis: 'double-time', agreedSeconds: 90 }, '3', '6.00', '9.00'],
  ])('is compared, and has events behind its lines: %s', (_name, price, quantity, net, higher) => {
    const versions = [contract(price)];
    const call = leg({ talkMs: 61_000, queueMs: 90_000 });
    const [choice] = compare([{ name: 'it', versions }], naiveUsage([call], []), PERIOD).choices;
    expect(choice?.series).toContainEqual({ factor: '1', net });
    expect(choice?.series).toContainEqual({ factor: '1.5', net: higher });
    const events = toBodies([call], []).map((body, offset) => ({ offset, body }));
    const { events: shares } = traceLine(versions, events, PERIOD, () => true);
    expect(shares.map((share) => printExact(share.quantity))).toEqual([quantity]);
  });

  it('is refused with a field that it does not use', () => {
    expect(listFaults({ basis: 'queue-wait', increment: '1/1' })).toEqual([
      'unused-part /contacts/prices/0/increment',
    ]);
    expect(listFaults({ basis: 'work', agreedSeconds: 5 })).toEqual([
      'unused-part /contacts/prices/0/agreedSeconds',
    ]);
    expect(listFaults({ basis: 'agreed-time' })).toEqual(['required /contacts/prices/0/agreedSeconds']);
  });

  it('is in the terms that the command line prints, and in the description of contracts', () => {
    const terms = withDefaults(contract({ basis: 'queue-wait' }));
    expect(terms && termRows(terms)).toContainEqual(['Calls', 'wait, 2 EUR a minute']);
    const names = [...Object.keys(BASIS_DESCRIPTORS), ...Object.keys(ADDED)];
    expect(apiShapes()['Price']?.properties?.['basis']).toMatchObject({ enum: names });
  });
});
