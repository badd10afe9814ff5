import type { Rational } from '../money/index.js';
import type { Choice } from './choice.js';
import type { CheapestRange } from './comparison.js';
import { factorNear, roundFactor } from './factor.js';
import type { Factor } from './factor.js';
import { flipsOf, STEPS } from './flips.js';
import type { Flip } from './flips.js';

/** A choice, and what it costs at a factor of the usage. */
export interface Costed {
  readonly choice: Choice;
  readonly costAt: (factor: Factor) => Rational;
}

/** Below this no usage is worth a cent's difference: what flips there is rounding. */
const NEXT_TO_NOTHING = 0.001;

/** The flips that are worth telling, to the digits that they are good for. */
export const significantFlips = <T extends string | boolean>(answerAt: (factor: Factor) => T): Flip<T>[] =>
  flipsOf(answerAt)
    .map((flip) => ({ ...flip, at: roundFactor(flip.at) }))
    .filter(({ at }) => Number(at.text) >= NEXT_TO_NOTHING);

/** Whether two choices cost the same at each of some factors. */
export const costsSame = (a: Costed, b: Costed, factors: readonly number[]): boolean =>
  factors.map(factorNear).every((factor) => a.costAt(factor).compare(b.costAt(factor)) === 0);

/** The cheapest choice of each stretch of volumes; a tie goes to the one named first, with the others besides. */
export function cheapestOf(ranked: readonly Costed[]): CheapestRange[] {
  const [first, ...others] = ranked;
  if (first === undefined) return [];
  const bestAt = (factor: Factor): Costed =>
    others.reduce(
      (best, next) => (next.costAt(factor).compare(best.costAt(factor)) < 0 ? next : best),
      first,
    );
  const starts = significantFlips((factor) => bestAt(factor).choice.name).map(({ at }) => at);
  return [factorNear(0), ...starts].map((at, index) => {
    const next = starts[index];
    const probes = probesOf(Number(at.text), next && Number(next.text));
    const best = bestAt(factorNear(probes[0] ?? 0));
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

/** Factors inside a stretch, its middle first: where it begins and ends is only known so well. */
const probesOf = (from: number, to = Number(STEPS.at(-1))): number[] => [
  (from + to) / 2,
  ...STEPS.filter((step) => from < step && step < to),
];
