import type { Tier, TierMode } from '#contracts';
import { lcm, parseDecimal, Rational } from '../money/index.js';

/** A quantity of one band, in integer units of which `perUnit` make a billing unit. */
export interface BandQuantity {
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

/** What of one fall, by its place in the list, went into a tier: `units` of which `perUnit` make a billing unit. */
type OnPiece = (fall: number, tier: number | undefined, band: string | undefined, units: bigint) => void;

/**
 * Rule 6. Graduated: the falls fill the tiers in their order (that of the slots), all bands together. Volume: the
 * whole quantity, all bands together, decides one tier for all of it. `upTo` is inclusive and never prorated.
 */
export function fillTiers(falls: readonly BandQuantity[], tiered: Tiered, perUnit: bigint): TierCell[] {
  const cells = new Map<string, { tier: number | undefined; band: string | undefined; units: bigint }>();
  const piecesPerUnit = allocateToTiers(falls, tiered, perUnit, (_fall, tier, band, units) => {
    const key = `${tier} ${band}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { tier, band, units });
    else cell.units += units;
  });
  return [...cells.values()]
    .filter(({ units }) => units !== 0n)
    .map(({ tier, band, units }) => ({ tier, band, quantity: Rational.of(units, piecesPerUnit) }));
}

/** Pours the falls into the tiers, piece by piece; returns how many units of a piece make a billing unit. */
export function allocateToTiers(
  falls: readonly BandQuantity[],
  { tiers, tierMode }: Tiered,
  perUnit: bigint,
  onPiece: OnPiece,
): bigint {
  // All limits and quantities are brought to one denominator, so that filling is integer arithmetic.
  const limits = (tiers ?? []).flatMap(({ upTo }) => (upTo === undefined ? [] : [parseDecimal(upTo)]));
  const scaled = limits.map((limit) => limit.times(Rational.of(perUnit)));
  const scale = lcm(scaled.map(({ den }) => den));
  const ends = scaled.map((limit) => (limit.num * scale) / limit.den);

  if (tiers === undefined) {
    falls.forEach(({ band, units }, fall) => onPiece(fall, undefined, band, units * scale));
  } else if (tierMode === 'volume') {
    const whole = falls.reduce((sum, { units }) => sum + units * scale, 0n);
    const tier = ends.filter((end) => end < whole).length;
    falls.forEach(({ band, units }, fall) => onPiece(fall, tier, band, units * scale));
  } else {
    let filled = 0n;
    let tier = 0;
    falls.forEach(({ band, units }, fall) => {
      let rest = units * scale;
      for (let end = ends[tier]; end !== undefined && filled + rest > end; end = ends[tier]) {
        onPiece(fall, tier, band, end - filled);
        rest -= end - filled;
        filled = end;
        tier += 1;
      }
      onPiece(fall, tier, band, rest);
      filled += rest;
    });
  }
  return perUnit * scale;
}
