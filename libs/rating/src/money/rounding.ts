import type { Rational } from './rational.js';

/** value × 10^decimals as an integer, rounded half away from zero: at two decimals 0.005 → 1 and −0.005 → −1. */
export function roundHalfAway(value: Rational, decimals: number): bigint {
  const scaled = value.num * 10n ** BigInt(decimals);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * magnitude + value.den) / (2n * value.den);
  return scaled < 0n ? -rounded : rounded;
}
