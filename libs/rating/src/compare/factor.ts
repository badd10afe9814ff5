import { parseDecimal } from '../money/index.js';
import type { Rational } from '../money/index.js';

/** A multiple of the usage: `digits` / 10^`decimals`, with at most five significant digits and six decimals. */
export interface Factor {
  readonly digits: number;
  readonly decimals: number;
  /** As a decimal: `1.318`. */
  readonly text: string;
}

const SIGNIFICANT = 5;
const DECIMALS = 6;

/** The factor nearest to a number, which is at most 99999. */
export function factorNear(value: number): Factor {
  const text = String(Number(Number(value.toPrecision(SIGNIFICANT)).toFixed(DECIMALS)));
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: Number(whole + fraction), decimals: fraction.length, text };
}

export const exactFactor = ({ text }: Factor): Rational => parseDecimal(text);

/** Rounds a factor for output: to three significant digits and four decimals, the precision of the search. */
export const roundFactor = ({ text }: Factor): Factor =>
  factorNear(Number(Number(Number(text).toPrecision(3)).toFixed(4)));
