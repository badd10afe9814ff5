/** A price in a demo contract: the parts that affect an amount. Limits are whole numbers. */
export interface DemoPricing {
  readonly unitPrice?: string;
  readonly tiers?: readonly { readonly upTo?: string; readonly unitPrice: string }[];
  readonly tierMode?: 'graduated' | 'volume';
  readonly bandPrices?: Readonly<
    Record<string, { readonly multiplier?: string; readonly unitPrice?: string }>
  >;
}

/** A quantity at one moment, in units of which `perUnit` make one priced unit. */
export interface TimedQuantity {
  readonly units: bigint;
  readonly band?: string | undefined;
}

/** A quantity in a tier and band, and the decimals to multiply it by. */
export interface AllocatedQuantity extends TimedQuantity {
  readonly tier: number | undefined;
  readonly factors: readonly string[];
}

/** Allocates quantities, in the order of time, to a price's tiers and bands. */
export function allocateToTiers(
  quantities: readonly TimedQuantity[],
  price: DemoPricing,
  perUnit: bigint,
): AllocatedQuantity[] {
  const { tiers = [{ unitPrice: price.unitPrice ?? '' }], tierMode, bandPrices } = price;
  const limits = tiers.map(({ upTo }) => (upTo === undefined ? undefined : BigInt(upTo) * perUnit));
  const whole = quantities.reduce((sum, { units }) => sum + units, 0n);
  const cells = new Map<string, AllocatedQuantity>();
  let allocated = 0n;
  for (const { units, band } of quantities) {
    for (let rest = units; rest > 0n;) {
      const level = tierMode === 'volume' ? whole - 1n : allocated;
      const tier = limits.findIndex((limit) => limit === undefined || level < limit);
      const limit = tierMode === 'volume' ? undefined : limits[tier];
      const taken = limit === undefined || rest < limit - allocated ? rest : limit - allocated;
      const key = `${tier} ${band}`;
      cells.set(key, {
        ...{ band, units: taken + (cells.get(key)?.units ?? 0n), tier: price.tiers && tier + 1 },
        factors: priceFactors(tiers[tier]?.unitPrice ?? '', bandPrices?.[band ?? '']),
      });
      allocated += taken;
      rest -= taken;
    }
  }
  return [...cells.values()];
}

/** A band's own price replaces the tier's; its multiplier is applied afterwards. */
const priceFactors = (price: string, band?: { multiplier?: string; unitPrice?: string }): string[] =>
  band?.unitPrice !== undefined ? [band.unitPrice] : [price, band?.multiplier ?? '1'];
