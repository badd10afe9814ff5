import { STANDARD_BAND } from '#contracts';
import type { Band, Pricing } from '#contracts';
import type { ContractFigure, PriceSource } from '../document/explanation.js';
import { parseDecimal } from '../money/index.js';
import type { Rational } from '../money/index.js';

/** Name of the contract's band that holds a slot's local start. */
export type BandOfSlot = (slot: number) => string;

/**
 * Rule 5: the band under which a price counts a slot. What falls in a band that the price does not name is
 * `standard`; a price without band prices knows no bands.
 */
export function bandUnder({ bandPrices }: Pricing, bandOf: BandOfSlot): (slot: number) => string | undefined {
  if (bandPrices === undefined) return () => undefined;
  return (slot) => {
    const band = bandOf(slot);
    return Object.hasOwn(bandPrices, band) ? band : STANDARD_BAND;
  };
}

/** Bands in the order in which lines name them: `standard`, then as in the contract. */
export function bandRank(bands: readonly Band[]): (band: string | undefined) => number {
  const order = [STANDARD_BAND, ...bands.map(({ name }) => name)];
  return (band) => (band === undefined ? 0 : order.indexOf(band));
}

export interface AppliedPrice {
  readonly unitPrice: Rational;
  readonly source: PriceSource;
}

/** The price of a tier in a band: a band's multiplier applies to the tier's price, its own price replaces it. */
export function priceIn(
  pricing: Pricing,
  tier: number | undefined,
  band: string | undefined,
  { version, pointer }: { readonly version: number; readonly pointer: string },
): AppliedPrice {
  const at = (value: string, path: string): ContractFigure => ({
    value,
    version,
    pointer: `${pointer}/${path}`,
  });
  const named = `bandPrices/${(band ?? '').replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const inBand = band === undefined ? undefined : pricing.bandPrices?.[band];
  if (inBand?.unitPrice !== undefined) {
    const source = at(inBand.unitPrice, `${named}/unitPrice`);
    return { unitPrice: parseDecimal(source.value), source };
  }
  const step = tier === undefined ? undefined : pricing.tiers?.[tier];
  const value = step === undefined ? pricing.unitPrice : step.unitPrice;
  if (value === undefined)
    throw new RangeError(`${pointer} of version ${version} has neither unitPrice nor tiers`);
  const source = at(value, step === undefined ? 'unitPrice' : `tiers/${tier}/unitPrice`);
  const base = parseDecimal(source.value);
  if (inBand?.multiplier === undefined) return { unitPrice: base, source };
  const multiplier = at(inBand.multiplier, `${named}/multiplier`);
  return { unitPrice: base.times(parseDecimal(multiplier.value)), source: { ...source, multiplier } };
}
