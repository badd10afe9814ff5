import { factorNear } from './factor.js';
import type { Factor } from './factor.js';

/** A change of a value as usage grows: it is `below` until just before `at`, and `above` from there. */
export interface Flip<T> {
  readonly at: Factor;
  readonly below: T;
  readonly above: T;
}

/** Zero, then from 1/64 of the usage to 64 times the usage, doubling at each step. */
export const STEPS: readonly number[] = [0, ...Array.from({ length: 13 }, (_, step) => 2 ** (step - 6))];

/** How far usage is scaled, and the relative precision of a reported flip. */
export const SEARCHED = { upTo: String(STEPS.at(-1)), precision: '0.001' } as const;
/** Finer than the reported precision, so that rounding seldom goes the wrong way. */
const PRECISION = 0.00001;

/**
 * The factors at which a value changes between no usage and 64 times the usage. A value that changes and changes back
 * within one step of the search is not found.
 */
export function findFlips<T extends string | boolean>(evaluate: (factor: Factor) => T): Flip<T>[] {
  const search = (low: number, high: number): Flip<T>[] => {
    const [from, to] = [factorNear(low), factorNear(high)];
    const [below, above] = [evaluate(from), evaluate(to)];
    if (below === above) return [];
    const middle = (low + high) / 2;
    if (high - low <= PRECISION * Math.max(low, 1 / 64)) return [{ at: to, below, above }];
    return [...search(low, middle), ...search(middle, high)];
  };
  return STEPS.slice(1).flatMap((high, index) => search(STEPS[index] ?? 0, high));
}
