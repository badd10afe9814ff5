import type { BandPrice, Pricing, TierMode } from '#contracts';

/** The unit that is priced and the currency: `minute` and `EUR`. */
export interface Unit {
  readonly unit: 'minute' | 'contact' | 'hour';
  readonly currency: string;
}

/** `12,345.60`: the digits as given, with thousands separators. */
export const grouped = (decimal: string): string => decimal.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');

/** A price as text: `0.65 EUR a minute; in night × 1.25`. */
export function pricing(
  { unitPrice, tiers, bandPrices = {} }: Pricing,
  of: Unit,
  tierMode: TierMode = 'graduated',
): string {
  const base = tiers === undefined ? perUnit(unitPrice ?? '', of) : tiered(tiers, of, tierMode);
  const bands = Object.entries(bandPrices).map(([name, band]) => `in ${name} ${inBand(band, of)}`);
  return [base, ...bands].join('; ');
}

const perUnit = (price: string, { unit, currency }: Unit): string =>
  `${grouped(price)} ${currency} ${unit === 'hour' ? 'an' : 'a'} ${unit}`;

const MODES: Record<TierMode, string> = {
  graduated: 'each tier at its own price',
  volume: 'all units at the price of the highest tier reached',
};

function tiered(tiers: NonNullable<Pricing['tiers']>, of: Unit, mode: TierMode): string {
  const steps = tiers.map(({ upTo, unitPrice }, index) => {
    const price = index === 0 ? perUnit(unitPrice, of) : grouped(unitPrice);
    if (upTo !== undefined) return `${price} up to ${grouped(upTo)} ${of.unit}s`;
    return index === 0 ? price : `${price} above that`;
  });
  return steps.length === 1 ? (steps[0] ?? '') : `${steps.join(', ')} (${MODES[mode]})`;
}

const inBand = ({ multiplier, unitPrice }: BandPrice, of: Unit): string =>
  unitPrice === undefined ? `× ${multiplier ?? '1'}` : perUnit(unitPrice, of);
