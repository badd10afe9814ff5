import { factorNear } from './factor.js';
import type { Factor } from './factor.js';

/** Where something changes as usage grows: it is `below` until just before `at`, and `above` from there. */
export interface Flip<T> {
  readonly at: Factor;
  readonly below: T;
  readonly above: T;
}

/** Nothing, then from a 64th of the usage to 64 times, in steps of two. */
export const STEPS: readonly number[] = [0, ...Array.from({ length: 13 }, (_, step) => 2 ** (step - 6))];

/** How far usage is scaled, and how near a flip is told. */
export const SEARCHED = { upTo: String(STEPS.at(-1)), precision: '0.001' } as const;
/** Finer than what is told, so that rounding seldom goes the wrong way. */
const PRECISION = 0.00001;

/**
 * Where the answer changes between no usage and 64 times the usage. What changes and changes back
 * within one step of the search goes unseen.
 */
export function flipsOf<T extends string | boolean>(answerAt: (factor: Factor) => T): Flip<T>[] {
  const between = (low: number, high: number): Flip<T>[] => {
    const [from, to] = [factorNear(low), factorNear(high)];
    const [below, above] = [answerAt(from), answerAt(to)];
    if (below === above) return [];
    const middle = (low + high) / 2;
    if (high - low <= PRECISION * Math.max(low, 1 / 64)) return [{ at: to, below, above }];
    return [...between(low, middle), ...between(middle, high)];
  };
  return STEPS.slice(1).flatMap((high, index) => between(STEPS[index] ?? 0, high));
}
