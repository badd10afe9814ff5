import { parseDecimal } from '#rating';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import type { ForecastBandDto } from './preview.dto.js';
import type { Share } from './scale-usage.js';
import type { VolumeSpread } from './volume-spread.js';

/** Standard deviations to each side: for a normal distribution, 80 % lie within. */
const DEVIATIONS = 1.28;
const PARTS = 1_000_000;
const METHOD = getWording(DEFAULT_LANGUAGE).forecasts['spread-of-days'];

type Sums = Pick<ForecastBandDto['low'], 'net' | 'total'>;

/**
 * The forecast with less and with more future usage.
 *
 * @param straight the usage so far as a share of the straight-line forecast
 * @param scaledCost the cost of usage scaled by the inverse of a share
 */
export function forecastBand(
  straight: Share,
  { days, deviation }: VolumeSpread,
  forecast: Sums,
  scaledCost: (share: Share) => Sums | undefined,
): ForecastBandDto | undefined {
  const factor = straight.whole / straight.part;
  const forecastSums = (deviations: number): Sums | undefined =>
    scaledCost({ part: PARTS, whole: Math.round(Math.max(1, factor + deviations * deviation) * PARTS) });
  const [less, more] = [forecastSums(-DEVIATIONS), forecastSums(DEVIATIONS)];
  if (!less || !more) return undefined;
  // With volume prices, more usage may cost less.
  const sorted = [less, forecast, more].sort((a, b) => parseDecimal(a.net).compare(parseDecimal(b.net)));
  const [low = less, high = more] = [sorted.at(0), sorted.at(-1)];
  return { low: toSums(low), high: toSums(high), days, method: METHOD, methodCode: 'spread-of-days' };
}

const toSums = ({ net, total }: Sums): Sums => ({ net, total });
