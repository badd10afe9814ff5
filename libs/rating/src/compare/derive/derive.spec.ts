import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHARGING_MODELS, parseContractVersion } from '#contracts';
import type { ChargingModel } from '#contracts';
import { contract, leg } from '../../../test/given.js';
import { naiveUsage } from '../../../test/naive/events.js';
import { rateChoice } from '../cost.js';
import { derive } from './derive.js';
import { runs } from '../../../../../test/support/nightly.js';

const MARCH = {
  fromMs: Date.parse('2026-02-28T23:00:00Z'),
  toMs: Date.parse('2026-03-31T22:00:00Z'),
  zone: 'Europe/Madrid',
};

const perEvent = contract({
  contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.65' }] },
});
const hourly = contract({
  model: 'hourly',
  team: { hours: 'contracted', quantity: '160', unitPrice: '21.6' },
});
const capacity = contract({
  model: 'mixed',
  team: { hours: 'staffed', tiers: [{ upTo: '160', unitPrice: '22' }, { unitPrice: '33' }] },
  overflow: {
    ...{ by: 'capacity', intervalMinutes: 15, occupancy: '0.9', netting: 'day', concurrency: { chat: '3' } },
    price: { unitPrice: '0.65' },
  },
});
const routing = contract({
  ...{ model: 'mixed', team: { hours: 'contracted', quantity: '160', unitPrice: '22' } },
  overflow: { by: 'routing' },
  contacts: { prices: [{ channel: 'call', basis: 'contact', unitPrice: '3' }] },
  fees: [{ id: 'pm', amount: '800', per: 'period' }],
});

/** 80 minutes of handling from 10:00 to 10:30: slightly more than the load of three agents at 0.85. */
const usage = naiveUsage(
  Array.from({ length: 8 }, () =>
    leg({ talkMs: 600_000, start: '2026-03-02T10:00:00+01:00', at: '2026-03-02T10:29:59+01:00' }),
  ),
  [],
);

function deriveAndRate(model: ChargingModel, from: typeof perEvent, given = {}) {
  const derived = derive(model, [from], usage, MARCH, given);
  if (derived === undefined) throw new Error('nothing derived');
  const { lines, net } = rateChoice(derived, usage, MARCH);
  return {
    derived,
    net,
    lines: lines.map(({ component, quantity, unitPrice }) => [component, quantity, unitPrice]),
  };
}

describe('derive', () => {
  it.each(CHARGING_MODELS)('keeps all terms for %s but those that only some models have', (model) => {
    const [version] = deriveAndRate(model, routing).derived.versions;
    expect(version).toMatchObject({ model, fees: routing.fees, tax: routing.tax, period: routing.period });
    const parts = { 'per-event': ['contacts'], hourly: ['team'], mixed: ['team', 'overflow'] }[model];
    const present = ['contacts', 'team', 'overflow'].filter((name) => name in (version ?? {}));
    expect(present.sort()).toEqual(parts.sort());
  });

  it('from per event: hours for whole agents, a core team where it pays off, overflow at the minute price', () => {
    expect(deriveAndRate('hourly', perEvent).lines).toEqual([['hours', '2', '23.4']]);
    expect(deriveAndRate('mixed', perEvent).lines).toEqual([
      ['overflow', '3.5', '0.65'],
      ['hours', '1.5', '23.4'],
    ]);
  });

  it('from hourly: a minute price at which 0.6 of an hour costs as much as an agent’s hour', () => {
    const { lines, derived } = deriveAndRate('per-event', hourly);
    expect(lines).toEqual([['usage', '80', '0.6']]);
    expect(derived.assumptions[0]).toContain('21.6 / (60 × 0.60)');
  });

  it('from mixed, by capacity and by routing: its own prices, with all other terms unchanged', () => {
    expect(deriveAndRate('per-event', capacity).lines).toEqual([['usage', '80', '0.65']]);
    expect(deriveAndRate('hourly', capacity).lines).toEqual([['hours', '2', '22']]);
    expect(deriveAndRate('per-event', routing).lines).toEqual([
      ['usage', '8', '3'],
      ['fee', '1', '800'],
    ]);
  });

  it('uses prices that the caller gives', () => {
    expect(deriveAndRate('mixed', perEvent, { hourPrice: '100', minutePrice: '1' }).lines).toEqual([
      ['overflow', '80', '1'],
    ]);
  });

  it('derives nothing without usage to price or without a contract', () => {
    expect(derive('hourly', [perEvent], [], MARCH)).toBeUndefined();
    expect(derive('hourly', [], usage, MARCH)).toBeUndefined();
    expect(derive('hourly', [perEvent], [], MARCH, { hourPrice: '20' })).toBeDefined();
  });

  it('derives valid contracts, of which the mixed one costs no more than the others', () => {
    const contacts = fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 25 }),
        day: fc.integer({ min: 10, max: 28 }),
        half: fc.constantFrom('00', '30'),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(contacts, fc.constantFrom(perEvent, hourly, capacity, routing), (facts, from) => {
        const legs = facts.map(({ minutes, day, half }) =>
          leg({ talkMs: minutes * 60_000, at: `2026-03-${day}T12:${half}:00+01:00` }),
        );
        const rows = naiveUsage(legs, []);
        const nets = CHARGING_MODELS.map((model) => {
          const derived = derive(model, [from], rows, MARCH);
          for (const version of derived?.versions ?? [])
            expect(parseContractVersion(version)).toHaveProperty('ok');
          return Number(derived && rateChoice(derived, rows, MARCH).net);
        });
        if (from === hourly || from === capacity)
          expect(nets[2]).toBeLessThanOrEqual(Math.min(nets[0] ?? 0, nets[1] ?? 0) + 0.01);
      }),
      runs(20),
    );
  });
});
