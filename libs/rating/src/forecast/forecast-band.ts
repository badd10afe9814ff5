import { parseDecimal } from '../money/index.js';
import type { Share } from './extrapolate-usage.js';
import type { VolumeSpread } from './volume-spread.js';

export interface ForecastSums {
  /** Before tax. */
  readonly net: string;
  readonly total: string;
}

/** How far from the straight line a period may end. */
export interface ForecastBand {
  readonly low: ForecastSums;
  readonly high: ForecastSums;
  /** Number of whole days in the calculation. */
  readonly days: number;
  readonly methodCode: 'spread-of-days';
}

/** Standard deviations to each side: for a normal distribution, 80 % lie within. */
const DEVIATIONS = 1.28;
const PARTS = 1_000_000;

/**
 * The forecast with less and with more future usage.
 *
 * @param straight the usage so far as a share of the straight-line forecast
 * @param scaledCost the cost of usage scaled by the inverse of a share
 */
export function forecastBand(
  straight: Share,
  { days, deviation }: VolumeSpread,
  forecast: ForecastSums,
  scaledCost: (share: Share) => ForecastSums | undefined,
): ForecastBand | undefined {
  const factor = straight.whole / straight.part;
  const forecastSums = (deviations: number): ForecastSums | undefined =>
    scaledCost({ part: PARTS, whole: Math.round(Math.max(1, factor + deviations * deviation) * PARTS) });
  const [less, more] = [forecastSums(-DEVIATIONS), forecastSums(DEVIATIONS)];
  if (!less || !more) return undefined;
  // With volume prices, more usage may cost less.
  const sorted = [less, forecast, more].sort((a, b) => parseDecimal(a.net).compare(parseDecimal(b.net)));
  const [low = less, high = more] = [sorted.at(0), sorted.at(-1)];
  return { low: toSums(low), high: toSums(high), days, methodCode: 'spread-of-days' };
}

const toSums = ({ net, total }: ForecastSums): ForecastSums => ({ net, total });
