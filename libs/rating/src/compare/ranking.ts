import type { Rational } from '../money/index.js';
import type { Choice } from './choice.js';
import type { CheapestRange } from './comparison.js';
import { factorNear, roundFactor } from './factor.js';
import type { Factor } from './factor.js';
import { findFlips, STEPS } from './flips.js';
import type { Flip } from './flips.js';

/** A choice, and its cost at a factor of the usage. */
export interface Costed {
  readonly choice: Choice;
  readonly cost: (factor: Factor) => Rational;
}

/** Below this factor costs differ by less than a cent: flips there come from rounding. */
const LEAST_FACTOR = 0.001;

/** The flips worth reporting, rounded to the precision of the search. */
export const significantFlips = <T extends string | boolean>(evaluate: (factor: Factor) => T): Flip<T>[] =>
  findFlips(evaluate)
    .map((flip) => ({ ...flip, at: roundFactor(flip.at) }))
    .filter(({ at }) => Number(at.text) >= LEAST_FACTOR);

/** Whether two choices cost the same at every one of the factors. */
export const costsSame = (a: Costed, b: Costed, factors: readonly number[]): boolean =>
  factors.map(factorNear).every((factor) => a.cost(factor).compare(b.cost(factor)) === 0);

/** The cheapest choice of each volume range. Of equal costs the first choice wins; the others are listed as `equal`. */
export function cheapestRanges(ranked: readonly Costed[]): CheapestRange[] {
  const [first, ...others] = ranked;
  if (first === undefined) return [];
  const findBest = (factor: Factor): Costed =>
    others.reduce((best, next) => (next.cost(factor).compare(best.cost(factor)) < 0 ? next : best), first);
  const starts = significantFlips((factor) => findBest(factor).choice.name).map(({ at }) => at);
  return [factorNear(0), ...starts].map((at, index) => {
    const next = starts[index];
    const probes = chooseProbes(Number(at.text), next && Number(next.text));
    const best = findBest(factorNear(probes[0] ?? 0));
    return {
      name: best.choice.name,
      equal: ranked
        .filter((each) => each !== best && costsSame(each, best, probes))
        .map(({ choice }) => choice.name),
      fromFactor: at.text,
      ...(next && { toFactor: next.text }),
    };
  });
}

/** Factors inside a range, its middle first: its ends are known only to the precision of the search. */
const chooseProbes = (from: number, to = Number(STEPS.at(-1))): number[] => [
  (from + to) / 2,
  ...STEPS.filter((step) => from < step && step < to),
];
