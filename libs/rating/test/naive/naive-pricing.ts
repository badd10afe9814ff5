import type { Pricing } from '#contracts';
import { parseDecimal, Rational } from '../../src/money/index.js';

export interface Entry {
  readonly slot: number;
  readonly band: string;
  readonly quantity: Rational;
}

export interface NaiveCell {
  readonly tier: number | undefined;
  readonly band: string | undefined;
  readonly quantity: Rational;
  readonly unitPrice: Rational;
}

type NaivePricing = Pricing & { readonly tierMode?: string };

/** The tier that contains a total; `upTo` is inclusive. */
const tierOf = ({ tiers = [] }: NaivePricing, total: Rational): number =>
  tiers.findIndex(({ upTo }) => upTo === undefined || total.compare(parseDecimal(upTo)) <= 0);

/** Splits one entry where a tier ends; `before` units precede it. */
function cut(pricing: NaivePricing, before: Rational, entry: Entry): (Entry & { tier: number })[] {
  const tiers = pricing.tiers ?? [];
  const out: (Entry & { tier: number })[] = [];
  let at = before;
  let rest = entry.quantity;
  tiers.forEach(({ upTo }, tier) => {
    const room = upTo === undefined ? rest : parseDecimal(upTo).minus(at);
    const piece = room.compare(rest) < 0 ? room : rest;
    if (piece.compare(Rational.ZERO) <= 0) return;
    out.push({ ...entry, tier, quantity: piece });
    at = at.plus(piece);
    rest = rest.minus(piece);
  });
  return out;
}

function withTiers(
  pricing: NaivePricing,
  entries: readonly Entry[],
): (Entry & { tier: number | undefined })[] {
  const ordered = [...entries].sort((a, b) => a.slot - b.slot);
  if (pricing.tiers === undefined) return ordered.map((entry) => ({ ...entry, tier: undefined }));
  if (pricing.tierMode === 'volume') {
    const total = ordered.reduce((sum, { quantity }) => sum.plus(quantity), Rational.ZERO);
    return ordered.map((entry) => ({ ...entry, tier: tierOf(pricing, total) }));
  }
  let before = Rational.ZERO;
  return ordered.flatMap((entry) => {
    const parts = cut(pricing, before, entry);
    before = before.plus(entry.quantity);
    return parts;
  });
}

/** Rules 5 and 6, entry by entry. */
export function naiveCells(pricing: NaivePricing, entries: readonly Entry[]): NaiveCell[] {
  const { bandPrices } = pricing;
  const cells = new Map<string, NaiveCell>();
  for (const { tier, band: at, quantity } of withTiers(pricing, entries)) {
    const own = bandPrices?.[at];
    const band = bandPrices === undefined ? undefined : own === undefined ? 'standard' : at;
    const base = parseDecimal(
      (tier === undefined ? pricing.unitPrice : pricing.tiers?.[tier]?.unitPrice) ?? '',
    );
    const unitPrice =
      own?.unitPrice !== undefined
        ? parseDecimal(own.unitPrice)
        : base.times(parseDecimal(own?.multiplier ?? '1'));
    const key = `${tier}/${band}`;
    const sum = cells.get(key)?.quantity ?? Rational.ZERO;
    cells.set(key, { tier, band, quantity: sum.plus(quantity), unitPrice });
  }
  return [...cells.values()];
}
