import { minorUnits } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import type { UsageRow } from '#usage';
import type { RatedDocument } from '../document/rated-document.js';
import { Rational, fixed, parseDecimal, printQuantity, roundHalfAway } from '../money/index.js';
import { rate } from '../rate.js';
import { extrapolateUsage } from './extrapolate-usage.js';
import type { Share } from './extrapolate-usage.js';
import { forecastBand } from './forecast-band.js';
import type { ForecastBand, ForecastSums } from './forecast-band.js';
import { volumeSpread } from './volume-spread.js';

/** The result of a current period if usage continues as so far. */
export interface Forecast extends ForecastSums {
  /** Elapsed share of the period, 0 to 1. */
  readonly elapsedShare: string;
  readonly methodCode: 'share-of-period';
  readonly taxAmount: string;
  /** Absent without enough whole days to compute a spread from. */
  readonly band?: ForecastBand;
}

/** The invoice of a period as of now. */
export interface InvoiceSoFar {
  /** With the amounts that it has for other periods. */
  readonly document: ForecastSums;
  /** Its own usage and terms alone. */
  readonly own: Pick<RatedDocument, 'currency' | 'net' | 'total'>;
}

/** Undefined before a period begins and after its end. */
export function computeForecast(
  { document, own }: InvoiceSoFar,
  versions: readonly ContractVersion[],
  usage: readonly UsageRow[],
  period: Period,
  nowMs: number,
): Forecast | undefined {
  const { fromMs, toMs } = period;
  if (nowMs <= fromMs || nowMs >= toMs) return undefined;
  const share = { part: nowMs - fromMs, whole: toMs - fromMs };
  const decimals = minorUnits(own.currency) ?? 0;
  const money = (sum: Rational): string => fixed(roundHalfAway(sum, decimals), decimals);
  /** The document with its own usage scaled. */
  const scaled = (by: Share): ForecastSums | undefined => {
    const whole = rate(versions, extrapolateUsage(usage, by), period);
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
    ...{ elapsedShare: printQuantity(Rational.of(share.part, share.whole)), methodCode: 'share-of-period' },
    ...{ net, taxAmount: money(parseDecimal(total).minus(parseDecimal(net))), total },
    ...(band && { band }),
  };
}
