import { describe, expect, it } from '@jest/globals';
import { CONTACT_MEASURES, toRow, toSlot } from '#usage';
import { MARCH, contract } from '../../test/given.js';
import { compareWithPresent } from './compare-with-present.js';

const perEvent = contract({
  ...{ model: 'per-event', contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.65' }] } },
});
const hourly = contract({
  ...{ model: 'hourly', team: { hours: 'contracted', quantity: '40', unitPrice: '22' } },
  effectiveFrom: '2027-01-01T00:00:00Z',
});
/** 1,000 minutes in 100 calls. */
const ms = 60_000_000;
const measures: Record<string, number> = { contacts: 100, legs: 100, talkMs: ms };
const calls = toRow(
  toSlot(Date.parse('2026-03-02T09:00:00Z')),
  {
    ...{ kind: 'contact', channel: 'call', team: 'shared', outcome: 'handled', direction: 'inbound' },
    atLeast: 60,
  },
  CONTACT_MEASURES.map((name) => measures[name] ?? 0),
);
const load = toRow(calls.slot, { kind: 'load', channel: 'call', team: 'shared' }, [ms]);
const present = { versions: [perEvent], drafts: [], given: {}, usage: [calls, load], period: MARCH };

describe('compareWithPresent', () => {
  it('compares drafts with the present terms for the whole period, whenever they start', () => {
    const compared = compareWithPresent({ ...present, drafts: [hourly] });
    expect(compared.choices).toMatchObject([
      { name: 'present', net: '650.00', difference: '0.00', assumptions: [] },
      {
        name: 'draft-1',
        net: '880.00',
        difference: '230.00',
        breakEven: [{ factor: '1.35', cheaper: 'draft-1' }],
      },
    ]);
    expect(compared.choices.map(({ contract }) => contract?.effectiveFrom)).toEqual([
      undefined,
      '2026-02-28T23:00:00Z',
    ]);
    expect(compared.partlyInForce).toEqual([]);
  });

  it('has a series whose curves cross at the break-even point', () => {
    const [signed, draft] = compareWithPresent({ ...present, drafts: [hourly] }).choices;
    expect(signed?.series.map(({ factor }) => Number(factor))).toEqual(
      Array.from({ length: 13 }, (_, step) => 0.5 + step / 8),
    );
    const cheaper = signed?.series.map(({ net }, index) => Number(net) < Number(draft?.series[index]?.net));
    expect(signed?.series.find(({ factor }) => factor === '1')?.net).toBe('650.00');
    expect(cheaper).toEqual([...Array<boolean>(7).fill(true), ...Array<boolean>(6).fill(false)]);
  });

  it('derives the models that the client does not have, and lists those that it cannot', () => {
    const { choices, notDerived } = compareWithPresent(present);
    expect(choices.map(({ name }) => name)).toEqual(['present', 'hourly', 'mixed']);
    expect(choices[1]?.assumptions.join()).toContain('assumed');
    expect(notDerived).toEqual([]);
    const nothing = compareWithPresent({ ...present, usage: [] });
    expect([nothing.choices.length, nothing.notDerived]).toEqual([1, ['hourly', 'mixed']]);
  });
});
