import type { Format } from '../../format/use-format';

const FIGURE = /\d+(?:\.\d+)?(?:\/\d+)?/g;
const FRACTION = /\d\/\d/;

/**
 * The last step of a line in figures, in the reader's way of writing numbers. Fractions are shown as quantities; where
 * one of them was rounded for that, what the step comes to is no longer exact, and only the rounded amount is shown.
 */
export function calculationText(calculation: string, { quantity, figure }: Format): string {
  const shown = FRACTION.test(calculation) ? calculation.replace(/ = .+ ≈ /, ' ≈ ') : calculation;
  return shown.replace(FIGURE, (text) => (text.includes('/') ? quantity(text) : figure(text)));
}
