import { parseDecimal } from '../money/index.js';
import type { Rational } from '../money/index.js';

/** How many times the usage: `digits` / 10^`decimals`, of at most four significant digits. */
export interface Factor {
  readonly digits: number;
  readonly decimals: number;
  /** As a decimal: `1.318`. */
  readonly text: string;
}

const SIGNIFICANT = 4;

/** The factor of four significant digits next to a number; numbers from 0.0001 to 9999. */
export function factorNear(value: number): Factor {
  const text = String(Number(value.toPrecision(SIGNIFICANT)));
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: Number(whole + fraction), decimals: fraction.length, text };
}

export const exactly = ({ text }: Factor): Rational => parseDecimal(text);
