import { fixed, parseDecimal, printExact, Rational, roundHalfAway } from '../../src/money/index.js';
import { countedComponents, writtenDiscounts, same, share } from './naive-runs.js';
import type { Piece } from './naive-runs.js';

export interface NaiveLine {
  readonly component: string;
  /** Piece in which the line's run starts. */
  readonly piece: number;
  readonly minor: bigint;
  readonly printed: Readonly<Record<string, string | number | undefined>>;
}

const iso = (at: number): string => new Date(at).toISOString().replace('.000', '');

/** Rules 12 and 13: discounts, then the floor, from the rounded lines. */
export function adjustments(
  all: readonly Piece[],
  lines: readonly NaiveLine[],
  period: Pick<Piece, 'from' | 'to'>,
  decimals: number,
) {
  const out: NaiveLine['printed'][] = [];
  const book = (component: string, from: number, to: number, minor: bigint): void => {
    if (minor === 0n) return;
    const amount = fixed(minor, decimals);
    const unitPrice = printExact(parseDecimal(amount));
    out.push({
      ...{ component, tier: undefined, band: undefined, from: iso(from), to: iso(to) },
      ...{ quantity: '1', unit: 'once', unitPrice, amount },
    });
  };
  const counts = ({ component, piece }: NaiveLine): boolean => {
    const terms = all[piece]?.terms;
    return terms !== undefined && countedComponents(terms).includes(component);
  };
  const sum = (of: readonly NaiveLine[]): bigint => of.reduce((total, { minor }) => total + minor, 0n);
  const discountsAt = (index: number): string | undefined => {
    const terms = all[index]?.terms;
    return terms === undefined ? undefined : same(writtenDiscounts(terms));
  };

  let discounted = 0n;
  let countedDiscounts = Rational.ZERO;
  for (let first = 0; first < all.length; first += 1) {
    const terms = all[first]?.terms;
    if (terms === undefined || discountsAt(first - 1) === discountsAt(first)) continue;
    let last = first;
    while (discountsAt(last + 1) === discountsAt(first)) last += 1;
    for (const { percent, on } of writtenDiscounts(terms)) {
      const base = lines.filter(({ component, piece }) => {
        return piece >= first && piece <= last && on.some((name) => name === component);
      });
      const minor = -roundHalfAway(parseDecimal(percent).times(Rational.of(sum(base), 100)), 0);
      book('discount', all[first]?.from ?? 0, all[last]?.to ?? 0, minor);
      discounted += minor;
      if (sum(base) === 0n) continue;
      const part = Rational.of(sum(base.filter(counts)), sum(base));
      countedDiscounts = countedDiscounts.plus(Rational.of(minor).times(part));
    }
  }

  const floored = all.filter(({ terms }) => terms?.minimum?.kind === 'floor');
  const exact = floored.reduce(
    (total, piece) =>
      total.plus(parseDecimal(piece.terms?.minimum?.amount ?? '0').times(share(piece, period))),
    Rational.ZERO,
  );
  const counted = Rational.of(sum(lines.filter(counts))).plus(countedDiscounts);
  const missing = Rational.of(roundHalfAway(exact, decimals)).minus(counted);
  const shortfall = missing.compare(Rational.ZERO) > 0 ? roundHalfAway(missing, 0) : 0n;
  book('minimum-shortfall', floored[0]?.from ?? 0, floored.at(-1)?.to ?? 0, shortfall);
  return { lines: out, net: sum(lines) + discounted + shortfall };
}
