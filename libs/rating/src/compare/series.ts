import type { Period } from '#contracts';
import type { UsageRow } from '#usage';
import { minorUnits } from '#contracts';
import { fixed, roundHalfAway } from '../money/index.js';
import type { Choice } from './choice.js';
import { costOf } from './cost.js';
import { factorNear } from './factor.js';

/** What a choice costs before tax at a factor of the usage. */
export interface SeriesPoint {
  readonly factor: string;
  readonly net: string;
}

/** From half the usage to twice as much, for a plot. */
const FACTORS = Array.from({ length: 13 }, (_, step) => factorNear(0.5 + step * 0.125));

/** @throws RangeError where the choice has no contract in force in the period. */
export function costSeries(
  choice: Choice,
  usage: readonly UsageRow[],
  period: Period,
  currency: string,
): SeriesPoint[] {
  const costAt = costOf(choice, usage, period);
  const decimals = minorUnits(currency) ?? 0;
  return FACTORS.map((factor) => ({
    factor: factor.text,
    net: fixed(roundHalfAway(costAt(factor), decimals), decimals),
  }));
}
