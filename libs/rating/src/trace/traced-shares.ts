import type { Pricing } from '#contracts';

import { Rational } from '../money/index.js';
import type { BandQuantity } from '../rules/tiers.js';
import { allocateToTiers } from '../rules/tiers.js';

/** The line of a run that is traced: what fell in one tier and band. */
export interface TracedCell {
  readonly tier?: number;
  readonly band?: string;
}

/** By the place of each fall, how much of it went into a tier and band, in billing units; nothing is left out. */
export function tracedShares(
  falls: readonly BandQuantity[],
  pricing: Pricing,
  perUnit: bigint,
  cell: TracedCell,
): Map<number, Rational> {
  const units = new Map<number, bigint>();
  const piecesPerUnit = allocateToTiers(falls, pricing, perUnit, (fall, tier, band, piece) => {
    if (tier !== cell.tier || band !== cell.band || piece === 0n) return;
    units.set(fall, (units.get(fall) ?? 0n) + piece);
  });
  return new Map([...units].map(([fall, sum]) => [fall, Rational.of(sum, piecesPerUnit)]));
}
