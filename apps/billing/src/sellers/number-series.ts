import type { Issuer, Seller } from '#invoicing';
import type { BillingConfig } from '../billing-config.js';

/** A seller's number series: one partition of the drafts, with the seller's index in the list. */
export interface NumberSeries {
  readonly issuer: Issuer;
  readonly pattern: string;
}

/** One for each configured seller; without a list, the one that the single settings describe. */
export function numberSeries(config: BillingConfig): NumberSeries[] {
  const { series, sellerName, sellerVatId, sellerCountry } = config;
  const alone: Seller = {
    ...{ id: series, name: sellerName },
    ...(sellerVatId && { vatId: sellerVatId }),
    ...(sellerCountry && { country: sellerCountry }),
  };
  return (config.sellers ?? [alone]).map(({ id, numberPattern: _pattern, ...party }) => ({
    issuer: { series: id, party },
    pattern: config.sellerPattern(id),
  }));
}
