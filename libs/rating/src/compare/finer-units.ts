import type { ContractVersion, Pricing } from '#contracts';
import { parseDecimal, printExact, Rational } from '../money/index.js';
import { USAGE_RULES } from '../rules/apply-rules.js';

/**
 * Converts terms for usage that is counted in units 10^decimals times finer: divides prices and multiplies tier limits
 * by 10^decimals. Terms agreed per period (contracted hours, fees, minimums) do not depend on the unit and stay.
 */
export function inFinerUnits(versions: readonly ContractVersion[], decimals: number): ContractVersion[] {
  const fine = Rational.of(10n ** BigInt(decimals));
  const coarse = Rational.ONE.div(fine);
  const times = (text: string, factor: Rational): string => printExact(parseDecimal(text).times(factor));
  const inUnits = <T extends Pricing>(pricing: T): T => {
    const { unitPrice, tiers, bandPrices } = pricing;
    return {
      ...pricing,
      ...(unitPrice !== undefined && { unitPrice: times(unitPrice, coarse) }),
      ...(tiers && {
        tiers: tiers.map((tier) => ({
          ...(tier.upTo !== undefined && { upTo: times(tier.upTo, fine) }),
          unitPrice: times(tier.unitPrice, coarse),
        })),
      }),
      ...(bandPrices && {
        bandPrices: Object.fromEntries(
          Object.entries(bandPrices).map(([name, { unitPrice: own, ...rest }]) => [
            name,
            { ...rest, ...(own !== undefined && { unitPrice: times(own, coarse) }) },
          ]),
        ),
      }),
    };
  };
  return versions.map((version) =>
    USAGE_RULES.reduce((changed, rule) => ({ ...changed, ...rule.replacePrices(changed, inUnits) }), version),
  );
}
