import { minorUnits } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import { Rational, fixed, parseDecimal, printQuantity, rate, roundHalfAway } from '#rating';
import type { UsageRow } from '#usage';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import type { ForecastDto } from './preview.dto.js';
import type { Preview } from './preview.js';
import { forecastBand } from './forecast-band.js';
import { scaleUsage } from './scale-usage.js';
import type { Share } from './scale-usage.js';
import { volumeSpread } from './volume-spread.js';

const METHODS = getWording(DEFAULT_LANGUAGE).forecasts;

/** The result of a current period if usage continues as so far; undefined before it begins and after its end. */
export function computeForecast(
  { document, own }: Preview,
  versions: readonly ContractVersion[],
  usage: readonly UsageRow[],
  period: Period,
  nowMs: number,
): ForecastDto | undefined {
  const { fromMs, toMs } = period;
  if (nowMs <= fromMs || nowMs >= toMs) return undefined;
  const share = { part: nowMs - fromMs, whole: toMs - fromMs };
  const decimals = minorUnits(own.currency) ?? 0;
  const money = (sum: Rational): string => fixed(roundHalfAway(sum, decimals), decimals);
  /** The document with its own usage scaled. */
  const scaled = (by: Share): { readonly net: string; readonly total: string } | undefined => {
    const whole = rate(versions, scaleUsage(usage, by), period);
    const moved = (member: 'net' | 'total'): string =>
      money(
        parseDecimal(document[member])
          .minus(parseDecimal(own[member]))
          .plus(parseDecimal(whole?.[member] ?? '0')),
      );
    return whole && { net: moved('net'), total: moved('total') };
  };
  const straight = scaled(share);
  if (!straight) return undefined;
  const { net, total } = straight;
  const spread = volumeSpread(usage, period, nowMs);
  const band = spread && forecastBand(share, spread, straight, scaled);
  return {
    elapsedShare: printQuantity(Rational.of(share.part, share.whole)),
    ...{ method: METHODS['share-of-period'], methodCode: 'share-of-period' },
    ...{ net, taxAmount: money(parseDecimal(total).minus(parseDecimal(net))), total },
    ...(band && { band }),
  };
}
