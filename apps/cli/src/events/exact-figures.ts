import { parseExact, printQuantity } from '#rating';

const FRACTION = /\d+(?:\.\d+)?\/\d+/g;

/** An exact quantity, possibly a fraction `n/d`, rounded to 6 decimals as on document lines. */
export const quantityText = (exact: string): string => printQuantity(parseExact(exact));

/**
 * A line's calculation without fractions. If a fraction is shown rounded, the exact result of the step is left out and
 * only the rounded amount is shown.
 */
export function calculationText(calculation: string): string {
  const text = calculation.replace(FRACTION, quantityText);
  return text === calculation ? text : text.replace(/ = .+ ≈ /, ' ≈ ');
}
