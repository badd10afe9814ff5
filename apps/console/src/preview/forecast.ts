import { minorUnits } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import { Rational, fixed, parseDecimal, printQuantity, rate, roundHalfAway } from '#rating';
import type { UsageRow } from '#usage';
import type { ForecastDto } from './preview.dto.js';
import type { Preview } from './preview.js';
import { scaleUsage } from './scale-usage.js';

const METHOD =
  'Usage so far divided by the share of the period that has passed, rated in the slots and bands in which it came; ' +
  'fixed amounts in full; what is booked for other periods as it stands. It knows no weekends to come and no seasons.';

/** Where a running period would end if it went on as so far; undefined before it begins and after its end. */
export function forecastOf(
  { document, own }: Preview,
  versions: readonly ContractVersion[],
  usage: readonly UsageRow[],
  period: Period,
  nowMs: number,
): ForecastDto | undefined {
  const { fromMs, toMs } = period;
  if (nowMs <= fromMs || nowMs >= toMs) return undefined;
  const share = { part: nowMs - fromMs, whole: toMs - fromMs };
  const whole = rate(versions, scaleUsage(usage, share), period);
  const decimals = minorUnits(own.currency) ?? 0;
  if (!whole) return undefined;
  const moved = (member: 'net' | 'total'): string => {
    const sum = parseDecimal(document[member])
      .minus(parseDecimal(own[member]))
      .plus(parseDecimal(whole[member]));
    return fixed(roundHalfAway(sum, decimals), decimals);
  };
  const [net, total] = [moved('net'), moved('total')];
  const tax = parseDecimal(total).minus(parseDecimal(net));
  return {
    elapsedShare: printQuantity(Rational.of(share.part, share.whole)),
    method: METHOD,
    ...{ net, taxAmount: fixed(roundHalfAway(tax, decimals), decimals), total },
  };
}
