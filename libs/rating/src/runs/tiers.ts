import type { Tier, TierMode } from '#contracts';
import { lcm, parseDecimal, Rational } from '../money/index.js';

/** A quantity in one band, in integer units, `perUnit` of which make a billing unit. */
export interface BandQuantity {
  readonly band: string | undefined;
  readonly units: bigint;
}

/** The quantity in one tier and band, in billing units. `tier` is the index of the tier, undefined without tiers. */
export interface TierCell {
  readonly tier: number | undefined;
  readonly band: string | undefined;
  readonly quantity: Rational;
}

interface Tiered {
  readonly tiers?: readonly Tier[];
  readonly tierMode?: TierMode;
}

/** Receives the part of one quantity, by its index, that goes into a tier, in the units of `allocateToTiers`. */
type OnPart = (index: number, tier: number | undefined, band: string | undefined, units: bigint) => void;

/**
 * Rule 6. Graduated: the quantities fill the tiers in slot order, all bands together. Volume: the total quantity of all
 * bands selects one tier for all of it. `upTo` is inclusive and never prorated.
 */
export function fillTiers(quantities: readonly BandQuantity[], tiered: Tiered, perUnit: bigint): TierCell[] {
  const cells = new Map<string, { tier: number | undefined; band: string | undefined; units: bigint }>();
  const partsPerUnit = allocateToTiers(quantities, tiered, perUnit, (_index, tier, band, units) => {
    const key = `${tier} ${band}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { tier, band, units });
    else cell.units += units;
  });
  return [...cells.values()]
    .filter(({ units }) => units !== 0n)
    .map(({ tier, band, units }) => ({ tier, band, quantity: Rational.of(units, partsPerUnit) }));
}

/** Splits the quantities by tier and passes each part to `onPart`; returns a part's units per billing unit. */
export function allocateToTiers(
  quantities: readonly BandQuantity[],
  { tiers, tierMode }: Tiered,
  perUnit: bigint,
  onPart: OnPart,
): bigint {
  // All limits and quantities get a common denominator, so that filling tiers is integer arithmetic.
  const limits = (tiers ?? []).flatMap(({ upTo }) => (upTo === undefined ? [] : [parseDecimal(upTo)]));
  const scaled = limits.map((limit) => limit.times(Rational.of(perUnit)));
  const scale = lcm(scaled.map(({ den }) => den));
  const ends = scaled.map((limit) => (limit.num * scale) / limit.den);

  if (tiers === undefined) {
    quantities.forEach(({ band, units }, index) => onPart(index, undefined, band, units * scale));
  } else if (tierMode === 'volume') {
    const whole = quantities.reduce((sum, { units }) => sum + units * scale, 0n);
    const tier = ends.filter((end) => end < whole).length;
    quantities.forEach(({ band, units }, index) => onPart(index, tier, band, units * scale));
  } else {
    let filled = 0n;
    let tier = 0;
    quantities.forEach(({ band, units }, index) => {
      let rest = units * scale;
      for (let end = ends[tier]; end !== undefined && filled + rest > end; end = ends[tier]) {
        onPart(index, tier, band, end - filled);
        rest -= end - filled;
        filled = end;
        tier += 1;
      }
      onPart(index, tier, band, rest);
      filled += rest;
    });
  }
  return perUnit * scale;
}
