/** Several measurements of the same quantity. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** @throws RangeError for an empty list */
export function measureSpread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const element = (index: number): number => sorted[index] ?? NaN;
  if (sorted.length === 0) throw new RangeError('nothing was measured');
  const middle = (sorted.length - 1) / 2;
  return {
    min: element(0),
    median: (element(Math.floor(middle)) + element(Math.ceil(middle))) / 2,
    max: element(sorted.length - 1),
  };
}

/**
 * Divides each value by the one at the same index: of runs that took turns, so that a disturbance affects
 * both.
 */
export const ratios = (of: readonly number[], by: readonly number[]): Spread =>
  measureSpread(of.map((value, index) => value / (by[index] ?? NaN)));
