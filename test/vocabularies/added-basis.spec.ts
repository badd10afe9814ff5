import { describe, expect, it, jest } from '@jest/globals';
import { BASIS_DESCRIPTORS } from '../../libs/contracts/src/bases/descriptors.js';
import type { BasisDescriptor } from '../../libs/contracts/src/bases/descriptors.js';

/** A basis is declared once: here the table has two more, with and without an increment, and everything follows. */
const ADDED: Readonly<Record<string, BasisDescriptor>> = {
  'queue-wait': {
    ...{ unit: 'minute', needs: [] },
    timeMs: ({ queueMs }) => queueMs,
  },
  work: BASIS_DESCRIPTORS.handle,
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
  },
}));
const { FileFold } = await import('../../libs/usage/src/index.js');
const { parseContractVersion, withDefaults } = await import('../../libs/contracts/src/index.js');
const { rate } = await import('../../libs/rating/src/index.js');
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
