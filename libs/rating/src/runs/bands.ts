import { STANDARD_BAND } from '#contracts';
import type { Band, Pricing } from '#contracts';
import type { ContractFigure, PriceSource } from '../document/explanation.js';
import { parseDecimal } from '../money/index.js';
import type { Rational } from '../money/index.js';

/** Name of the contract's band that contains a slot's local start. */
export type BandOfSlot = (slot: number) => string;

/**
 * Rule 5: the band in which a price counts a slot. A slot in a band that the price does not name is `standard`;
 * undefined for a price without band prices.
 */
export function bandLookup(
  { bandPrices }: Pricing,
  bandOfSlot: BandOfSlot,
): (slot: number) => string | undefined {
  if (bandPrices === undefined) return () => undefined;
  return (slot) => {
    const band = bandOfSlot(slot);
    return Object.hasOwn(bandPrices, band) ? band : STANDARD_BAND;
  };
}

/** The order of bands in a document's lines: `standard`, then as in the contract. */
export function bandRank(bands: readonly Band[]): (band: string | undefined) => number {
  const order = [STANDARD_BAND, ...bands.map(({ name }) => name)];
  return (band) => (band === undefined ? 0 : order.indexOf(band));
}

export interface AppliedPrice {
  readonly unitPrice: Rational;
  readonly source: PriceSource;
}

/** The price of a tier in a band: a band's multiplier applies to the tier's price; a band's own price replaces it. */
export function applyPrice(
  pricing: Pricing,
  tier: number | undefined,
  band: string | undefined,
  { version, pointer }: { readonly version: number; readonly pointer: string },
): AppliedPrice {
  const figure = (value: string, path: string): ContractFigure => ({
    value,
    version,
    pointer: `${pointer}/${path}`,
  });
  const bandPath = `bandPrices/${(band ?? '').replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const inBand = band === undefined ? undefined : pricing.bandPrices?.[band];
  if (inBand?.unitPrice !== undefined) {
    const source = figure(inBand.unitPrice, `${bandPath}/unitPrice`);
    return { unitPrice: parseDecimal(source.value), source };
  }
  const tierPrice = tier === undefined ? undefined : pricing.tiers?.[tier];
  const value = tierPrice === undefined ? pricing.unitPrice : tierPrice.unitPrice;
  if (value === undefined)
    throw new RangeError(`${pointer} of version ${version} has neither unitPrice nor tiers`);
  const source = figure(value, tierPrice === undefined ? 'unitPrice' : `tiers/${tier}/unitPrice`);
  const base = parseDecimal(source.value);
  if (inBand?.multiplier === undefined) return { unitPrice: base, source };
  const multiplier = figure(inBand.multiplier, `${bandPath}/multiplier`);
  return { unitPrice: base.times(parseDecimal(multiplier.value)), source: { ...source, multiplier } };
}
