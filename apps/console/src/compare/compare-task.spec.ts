import { describe, expect, it } from '@jest/globals';
import { parseContractVersion } from '#contracts';
import type { ContractVersion } from '#contracts';
import { CONTACT_MEASURES, toRow, toSlot } from '#usage';
import { compareTask } from './compare-task.js';

const period = {
  ...{ fromMs: Date.parse('2026-02-28T23:00:00Z'), toMs: Date.parse('2026-03-31T22:00:00Z') },
  zone: 'Europe/Madrid',
};
function contract(part: object): ContractVersion {
  const read = parseContractVersion({
    ...{ clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00+01:00', currency: 'EUR' },
    ...{ zone: 'Europe/Madrid', period: { kind: 'month', anchorDay: 1 }, tax: { category: 'S', rate: '21' } },
    ...part,
  });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.ok;
}
const perEvent = contract({
  ...{ model: 'per-event', contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.65' }] } },
});
const hourly = contract({
  ...{ model: 'hourly', team: { hours: 'contracted', quantity: '40', unitPrice: '22' } },
  effectiveFrom: '2027-01-01T00:00:00Z',
});
/** 1,000 minutes in 100 calls. */
const ms = 60_000_000;
const given: Record<string, number> = { contacts: 100, legs: 100, talkMs: ms };
const calls = toRow(
  toSlot(Date.parse('2026-03-02T09:00:00Z')),
  {
    ...{ kind: 'contact', channel: 'call', team: 'shared', outcome: 'handled', direction: 'inbound' },
    atLeast: 60,
  },
  CONTACT_MEASURES.map((name) => given[name] ?? 0),
);
const load = toRow(calls.slot, { kind: 'load', channel: 'call', team: 'shared' }, [ms]);
const task = { versions: [perEvent], usage: [calls, load], period };

describe('compareTask', () => {
  it('compares drafts with the present terms for the whole period, whenever they start', () => {
    const compared = compareTask({ ...task, request: { contracts: [hourly] } });
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
    const [present, draft] = compareTask({ ...task, request: { contracts: [hourly] } }).choices;
    expect(present?.series.map(({ factor }) => Number(factor))).toEqual(
      Array.from({ length: 13 }, (_, step) => 0.5 + step / 8),
    );
    const cheaper = present?.series.map(({ net }, index) => Number(net) < Number(draft?.series[index]?.net));
    expect(present?.series.find(({ factor }) => factor === '1')?.net).toBe('650.00');
    expect(cheaper).toEqual([...Array<boolean>(7).fill(true), ...Array<boolean>(6).fill(false)]);
  });

  it('derives the models that the client does not have, and lists those that it cannot', () => {
    const { choices, notDerived } = compareTask({ ...task, request: { contracts: [] } });
    expect(choices.map(({ name }) => name)).toEqual(['present', 'hourly', 'mixed']);
    expect(choices[1]?.assumptions.join()).toContain('assumed');
    expect(notDerived).toEqual([]);
    const nothing = compareTask({ ...task, usage: [], request: { contracts: [] } });
    expect([nothing.choices.length, nothing.notDerived]).toEqual([1, ['hourly', 'mixed']]);
  });
});
