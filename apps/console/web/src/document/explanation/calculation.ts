import type { Format } from '../../format/use-format';

const FIGURE = /\d+(?:\.\d+)?(?:\/\d+)?/g;
const FRACTION = /\d\/\d/;

/**
 * The last step of a line's calculation, with numbers in the reader's format. Fractions are shown as rounded decimals;
 * as the exact result no longer follows from them, only the rounded amount is shown then.
 */
export function formatCalculation(calculation: string, { quantity, figure }: Format): string {
  const shown = FRACTION.test(calculation) ? calculation.replace(/ = .+ ≈ /, ' ≈ ') : calculation;
  return shown.replace(FIGURE, (text) => (text.includes('/') ? quantity(text) : figure(text)));
}
