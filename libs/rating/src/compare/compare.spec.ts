import { describe, expect, it } from '@jest/globals';
import type { UsageRow } from '#usage';
import fc from 'fast-check';
import { MARCH, contract, leg, shift } from '../../test/given.js';
import { naiveUsage } from '../../test/naive/events.js';
import { randomCase } from '../../test/naive/random.js';
import { parseDecimal } from '../money/index.js';
import type { Choice } from './choice.js';
import { rate } from '../rate.js';
import { compare } from './compare.js';
import { computeCost, rateChoice } from './cost.js';
import { factorNear } from './factor.js';
import { findFlips } from './flips.js';
import { runs } from '../../../../test/support/nightly.js';

const choice = (name: string, part: object): Choice => ({ name, versions: [contract(part)] });
const perMinute = (price: object) => ({
  contacts: { prices: [{ channel: 'call', basis: 'handle', ...price }] },
});

/** 1,000 minutes in 100 calls. */
const calls = naiveUsage(
  Array.from({ length: 100 }, () => leg({ talkMs: 600_000 })),
  [],
);

describe('compare', () => {
  const perEvent = choice('per event', perMinute({ unitPrice: '0.65' }));
  const hourly = choice('hourly', {
    model: 'hourly',
    team: { hours: 'contracted', quantity: '40', unitPrice: '22' },
  });

  it('returns the cost of each choice: by component, per contact and minute, and compared with the first', () => {
    const { choices, volume, currency } = compare([perEvent, hourly], calls, MARCH);
    expect({ currency, volume }).toEqual({
      currency: 'EUR',
      volume: { contacts: '100', handledMinutes: '1000' },
    });
    expect(choices).toMatchObject([
      { name: 'per event', net: '650.00', tax: '136.50', total: '786.50', components: { usage: '650.00' } },
      { name: 'hourly', net: '880.00', components: { hours: '880.00' }, difference: '230.00' },
    ]);
    expect(choices[1]).toMatchObject({ perContact: '8.8000', perHandledMinute: '0.8800' });
  });

  it('finds the volume at which the choice flips, to three digits', () => {
    const { choices, cheapest } = compare([perEvent, hourly], calls, MARCH);
    const [flip, ...more] = choices[1]?.breakEven ?? [];
    expect(more).toEqual([]);
    expect(flip).toMatchObject({ cheaper: 'hourly' });
    // 880 / 650 = 1.3538…
    expect(flip).toMatchObject({ factor: '1.35', contacts: '135', handledMinutes: '1350' });
    expect(cheapest).toEqual([
      { name: 'per event', equal: [], fromFactor: '0', toFactor: flip?.factor },
      { name: 'hourly', equal: [], fromFactor: flip?.factor },
    ]);
  });

  it('finds flips in both directions: a volume tier whose price drops', () => {
    const tiers = [{ upTo: '2000', unitPrice: '0.80' }, { unitPrice: '0.40' }];
    const volume = choice('volume', perMinute({ tierMode: 'volume', tiers }));
    const floor = choice('floor', {
      ...perMinute({ unitPrice: '0.50' }),
      minimum: { kind: 'floor', amount: '600' },
    });
    const { cheapest } = compare([floor, volume], calls, MARCH);
    expect(cheapest.map(({ name, fromFactor }) => [name, Number(fromFactor).toFixed(2)])).toEqual([
      ['volume', '0.00'],
      ['floor', '0.75'],
      ['volume', '2.00'],
    ]);
  });

  it('returns only the significant digits of a flip', () => {
    const tiers = [{ upTo: '40', unitPrice: '0.80' }, { unitPrice: '0.40' }];
    const volume = choice('volume', perMinute({ tierMode: 'volume', tiers }));
    const usage = naiveUsage([leg({ talkMs: 3_004_000 })], []);
    const flat = choice('flat', perMinute({ unitPrice: '0.60' }));
    // 40 / 50.066667 = 0.79893…
    expect(compare([flat, volume], usage, MARCH).cheapest.map(({ fromFactor }) => fromFactor)).toEqual([
      '0',
      '0.799',
    ]);
  });

  it('shows a choice that is in force for part of the period, and does not rank it', () => {
    const part = { ...perMinute({ unitPrice: '0.01' }), effectiveFrom: '2026-03-16T00:00:00+01:00' };
    const late = choice('late', part);
    const { choices, cheapest, partlyInForce } = compare([perEvent, late, hourly], calls, MARCH);
    expect(partlyInForce).toEqual(['late']);
    expect(choices[1]).toMatchObject({ name: 'late', net: '0.00', breakEven: [] });
    expect(cheapest.map(({ name }) => name)).toEqual(['per event', 'hourly']);
    expect(compare([late], calls, MARCH).cheapest).toEqual([]);
  });

  it('returns which choices cost the same, also in one volume range only', () => {
    const tiers = [{ upTo: '1000', unitPrice: '0.65' }, { unitPrice: '0.50' }];
    const tiered = choice('tiered', perMinute({ tierMode: 'graduated', tiers }));
    const { choices, cheapest } = compare([perEvent, tiered], calls, MARCH);
    expect(choices[1]).toMatchObject({ equal: false });
    expect(cheapest).toEqual([
      { name: 'per event', equal: ['tiered'], fromFactor: '0', toFactor: '1' },
      { name: 'tiered', equal: [], fromFactor: '1' },
    ]);
  });

  it('marks choices of the same cost as equal, and has no cost per contact without usage', () => {
    const { choices, cheapest } = compare([perEvent, { ...perEvent, name: 'same' }], [], MARCH);
    expect(choices[1]).toMatchObject({ difference: '0.00', equal: true, breakEven: [] });
    expect(choices[1]).not.toHaveProperty('perContact');
    expect(cheapest).toEqual([{ name: 'per event', equal: ['same'], fromFactor: '0' }]);
  });

  it('refuses choices that cannot be compared', () => {
    const yen = choice('yen', { ...perMinute({ unitPrice: '65' }), currency: 'JPY' });
    const later = choice('later', {
      ...perMinute({ unitPrice: '1' }),
      effectiveFrom: '2026-05-01T00:00:00Z',
    });
    expect(() => compare([perEvent, yen], calls, MARCH)).toThrow('yen is in JPY, not in EUR');
    expect(() => compare([perEvent, later], calls, MARCH)).toThrow('later has no contract in force');
    expect(() => compare([], calls, MARCH)).toThrow('nothing');
  });
});

describe('scaling', () => {
  const terms = [
    perMinute({ increment: '30/6', unitPrice: '0.65' }),
    perMinute({
      ...{ tierMode: 'graduated', tiers: [{ upTo: '7', unitPrice: '0.65' }, { unitPrice: '0.5' }] },
      bandPrices: { early: { multiplier: '1.25' } },
    }),
    perMinute({ tierMode: 'volume', tiers: [{ upTo: '12', unitPrice: '0.65' }, { unitPrice: '0.5' }] }),
    {
      contacts: { prices: [{ channel: 'call', basis: 'agreed-time', agreedSeconds: 90, unitPrice: '0.4' }] },
    },
    {
      ...perMinute({ unitPrice: '1' }),
      minimum: { kind: 'floor', amount: '9' },
      discounts: [{ percent: '7' }],
    },
    {
      model: 'mixed',
      team: { hours: 'staffed', tiers: [{ upTo: '2', unitPrice: '22' }, { unitPrice: '33' }] },
      overflow: {
        ...{ by: 'capacity', intervalMinutes: 30, occupancy: '0.05', netting: 'interval' },
        price: { unitPrice: '0.65', bandPrices: { early: { unitPrice: '0.9' } } },
      },
    },
  ].map((part) =>
    choice('it', { bands: [{ name: 'early', days: ['mon'], from: '08:00', to: '10:00' }], ...part }),
  );
  const shifts = [shift('2026-03-02T08:00:00+01:00', '2026-03-02T11:00:00+01:00')];
  const legs = fc.array(
    fc.record({
      talkMs: fc.integer({ min: 1, max: 900_000 }),
      hour: fc.constantFrom('08', '09', '10', '11'),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('by an integer equals repeating the usage that many times, and scaling down reverses it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...terms), legs, fc.integer({ min: 1, max: 9 }), (it, facts, times) => {
        const events = facts.map(({ talkMs, hour }) => leg({ talkMs, at: `2026-03-02T${hour}:20:00+01:00` }));
        const usage = naiveUsage(events, shifts);
        const many = naiveUsage(Array.from({ length: times }, () => events).flat(), shifts);
        const net = parseDecimal(rateChoice(it, many, MARCH).net);
        expect(computeCost(it, usage, MARCH)(factorNear(times))).toEqual(net);
        // The same in finer units: a tenth of ten times the usage.
        const ten = naiveUsage(Array.from({ length: 10 * times }, () => events).flat(), shifts);
        expect(computeCost(it, ten, MARCH)(factorNear(0.1))).toEqual(net);
      }),
      runs(40),
    );
  });

  it('equals repeating the usage under random terms, in finer units as well', () => {
    fc.assert(
      fc.property(randomCase, fc.integer({ min: 2, max: 5 }), ({ versions, legs, shifts, period }, times) => {
        const it = { name: 'it', versions };
        const repeated = (count: number): UsageRow[] =>
          naiveUsage(Array.from({ length: count }, () => legs).flat(), shifts);
        fc.pre(rate(versions, [], period) !== undefined);
        const net = parseDecimal(rateChoice(it, repeated(times), period).net);
        expect(computeCost(it, repeated(1), period)(factorNear(times))).toEqual(net);
        expect(computeCost(it, repeated(2), period)(factorNear(times / 2))).toEqual(net);
      }),
      runs(25),
    );
  });

  it('stays exact beyond the limits of a row: response times are unbounded', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const usage = naiveUsage([leg({ channel: 'ticket', talkMs: 1, responseMs: most })], []);
    const it = choice('it', {
      contacts: { prices: [{ channel: 'ticket', basis: 'response', unitPrice: '60000' }] },
    });
    expect(computeCost(it, usage, MARCH)(factorNear(7.5))).toEqual(
      parseDecimal(`${(BigInt(most) * 75n) / 10n}.5`),
    );
  });
});

describe('findFlips', () => {
  it('finds every change that is alone in its search step, to a thousandth', () => {
    const at = fc.double({ min: 0.02, max: 60, noNaN: true });
    fc.assert(
      fc.property(at, at, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high > 4 * low);
        const flips = findFlips(({ text }) =>
          String([low, high].filter((edge) => edge <= Number(text)).length),
        );
        expect(flips.map(({ below, above }) => [below, above])).toEqual([
          ['0', '1'],
          ['1', '2'],
        ]);
        for (const [index, edge] of [low, high].entries())
          expect(Math.abs(Number(flips[index]?.at.text) - edge)).toBeLessThan(edge * 0.0015);
      }),
    );
  });
});
