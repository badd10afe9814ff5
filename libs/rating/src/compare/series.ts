import { minorUnits } from '#contracts';
import { fixed, roundHalfAway } from '../money/index.js';
import type { SeriesPoint } from './comparison.js';
import { factorNear } from './factor.js';
import type { Costed } from './ranking.js';

/** From half the usage to twice the usage. */
const FACTORS = Array.from({ length: 13 }, (_, step) => factorNear(0.5 + step * 0.125));

export function costSeries(cost: Costed['cost'], currency: string): SeriesPoint[] {
  const decimals = minorUnits(currency) ?? 0;
  return FACTORS.map((factor) => ({
    factor: factor.text,
    net: fixed(roundHalfAway(cost(factor), decimals), decimals),
  }));
}
