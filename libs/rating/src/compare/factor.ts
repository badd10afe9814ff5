import { parseDecimal } from '../money/index.js';
import type { Rational } from '../money/index.js';

/** How many times the usage: `digits` / 10^`decimals`, of at most five significant digits and six decimals. */
export interface Factor {
  readonly digits: number;
  readonly decimals: number;
  /** As a decimal: `1.318`. */
  readonly text: string;
}

const SIGNIFICANT = 5;
const DECIMALS = 6;

/** The factor next to a number; numbers up to 99999. */
export function factorNear(value: number): Factor {
  const text = String(Number(Number(value.toPrecision(SIGNIFICANT)).toFixed(DECIMALS)));
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: Number(whole + fraction), decimals: fraction.length, text };
}

export const exactFactor = ({ text }: Factor): Rational => parseDecimal(text);

/** A factor as it is told: to three significant digits and four decimals, as far as a search is good for. */
export const roundFactor = ({ text }: Factor): Factor =>
  factorNear(Number(Number(Number(text).toPrecision(3)).toFixed(4)));
