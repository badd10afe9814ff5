import type { Tier, TierMode } from '#contracts';
import { lcm, parseDecimal, Rational } from '../money/index.js';

/** A quantity of one band, in integer units of which `perUnit` make a billing unit. */
export interface Fall {
  readonly band: string | undefined;
  readonly units: bigint;
}

/** What fell in one tier and band, in billing units. `tier` is the index of the tier, absent without tiers. */
export interface TierCell {
  readonly tier: number | undefined;
  readonly band: string | undefined;
  readonly quantity: Rational;
}

interface Tiered {
  readonly tiers?: readonly Tier[];
  readonly tierMode?: TierMode;
}

/**
 * Rule 6. Graduated: the falls fill the tiers in their order (that of the slots), all bands together. Volume: the
 * whole quantity, all bands together, decides one tier for all of it. `upTo` is inclusive and never prorated.
 */
export function fillTiers(falls: readonly Fall[], { tiers, tierMode }: Tiered, perUnit: bigint): TierCell[] {
  // All limits and quantities are brought to one denominator, so that filling is integer arithmetic.
  const limits = (tiers ?? []).flatMap(({ upTo }) => (upTo === undefined ? [] : [parseDecimal(upTo)]));
  const scaled = limits.map((limit) => limit.times(Rational.of(perUnit)));
  const scale = lcm(scaled.map(({ den }) => den));
  const ends = scaled.map((limit) => (limit.num * scale) / limit.den);
  const cells = new Map<string, { tier: number | undefined; band: string | undefined; units: bigint }>();
  const drop = (tier: number | undefined, band: string | undefined, units: bigint): void => {
    const key = `${tier} ${band}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { tier, band, units });
    else cell.units += units;
  };

  if (tiers === undefined) {
    for (const { band, units } of falls) drop(undefined, band, units * scale);
  } else if (tierMode === 'volume') {
    const whole = falls.reduce((sum, { units }) => sum + units * scale, 0n);
    const tier = ends.filter((end) => end < whole).length;
    for (const { band, units } of falls) drop(tier, band, units * scale);
  } else {
    let filled = 0n;
    let tier = 0;
    for (const { band, units } of falls) {
      let rest = units * scale;
      for (let end = ends[tier]; end !== undefined && filled + rest > end; end = ends[tier]) {
        drop(tier, band, end - filled);
        rest -= end - filled;
        filled = end;
        tier += 1;
      }
      drop(tier, band, rest);
      filled += rest;
    }
  }
  return [...cells.values()]
    .filter(({ units }) => units !== 0n)
    .map(({ tier, band, units }) => ({ tier, band, quantity: Rational.of(units, perUnit * scale) }));
}
