import type { UsageRow } from '#usage';
import { rate } from '#rating';
import type { Growth, Point } from '../measure/growth.js';
import { measureGrowth } from '../measure/growth.js';
import { measureSpread } from '../measure/spread.js';
import { takeTurns } from '../measure/take-turns.js';
import { MODELS, MONTH_START, createPeriod, createTiers, createVersions } from './contracts.js';
import { MONTH_SLOTS, createUsage } from './usage.js';

export interface Grown extends Growth {
  readonly what: string;
  readonly points: readonly Point[];
}

const grown = (
  rounds: number,
  what: string,
  sizes: readonly number[],
  prepare: (size: number) => () => unknown,
): Grown => {
  const times = takeTurns(sizes.map(prepare), rounds);
  const points = sizes.map((size, index) => ({ size, value: measureSpread(times[index] ?? []).min }));
  return { what, points, ...measureGrowth(points) };
};

/**
 * Measures how the time to rate one client grows with its slots, with a price's tiers and with the contract's
 * versions.
 */
export function rateGrowth(rounds: number): Grown[] {
  const month = createUsage(MONTH_SLOTS, 1);
  return [
    grown(rounds, 'slots', [744, 1_488, 2_976, 5_952, 11_904, 23_808], (slots) => {
      const [usage, period, versions] = [
        createUsage(slots, 1),
        createPeriod(slots),
        createVersions(MODELS['per event'] ?? {}),
      ];
      return () => rate(versions, usage, period);
    }),
    grown(rounds, 'tiers', [1, 16, 256, 1_024, 4_096, 16_384, 65_536], (tiers) => {
      const versions = createVersions(inTiers(tiers, month));
      return () => rate(versions, month, createPeriod(MONTH_SLOTS));
    }),
    grown(rounds, 'versions', [1, 12, 93, 372, 744, 1_488, 2_976], (count) => {
      const versions = createVersions(...differing(count));
      return () => rate(versions, month, createPeriod(MONTH_SLOTS));
    }),
  ];
}

/** All of the tiers are filled in the month. */
function inTiers(tiers: number, usage: readonly UsageRow[]): object {
  const minutes = usage.reduce(
    (sum, row) =>
      sum + (row.kind === 'contact' && row.channel === 'call' ? row.measures.handle30Ms / 60_000 : 0),
    0,
  );
  const price = { channel: 'call', basis: 'handle', increment: '30/6', tierMode: 'graduated' };
  return { model: 'per-event', contacts: { prices: [{ ...price, tiers: createTiers(minutes, tiers) }] } };
}

/** Versions spread over the month, each with a different price: as many sets of lines. */
const differing = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{
      model: 'per-event',
      version: index + 1,
      effectiveFrom: slotInstant(Math.floor((index * MONTH_SLOTS) / count)),
    },
    contacts: {
      prices: [{ channel: 'call', basis: 'handle', increment: '30/6', unitPrice: `0.${10_000 + index}` }],
    },
  }));

const slotInstant = (slot: number): string =>
  new Date(Date.parse(MONTH_START) + slot * 900_000).toISOString();
