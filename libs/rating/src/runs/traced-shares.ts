import type { Pricing } from '#contracts';
import { Rational } from '../money/index.js';
import type { BandQuantity } from './tiers.js';
import { allocateToTiers } from './tiers.js';

/** The tier and band of the line of a run that is traced. */
export interface TracedCell {
  readonly tier?: number;
  readonly band?: string;
}

/** By index of each quantity: the part of it in the cell's tier and band, in billing units. Zero parts are left out. */
export function tracedShares(
  quantities: readonly BandQuantity[],
  pricing: Pricing,
  perUnit: bigint,
  cell: TracedCell,
): Map<number, Rational> {
  const units = new Map<number, bigint>();
  const partsPerUnit = allocateToTiers(quantities, pricing, perUnit, (index, tier, band, part) => {
    if (tier !== cell.tier || band !== cell.band || part === 0n) return;
    units.set(index, (units.get(index) ?? 0n) + part);
  });
  return new Map([...units].map(([index, sum]) => [index, Rational.of(sum, partsPerUnit)]));
}
