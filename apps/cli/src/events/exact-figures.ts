import { parseExact, printQuantity } from '#rating';

const FRACTION = /\d+(?:\.\d+)?\/\d+/g;

/** An exact quantity, which may be a fraction `n/d`, as lines print theirs: to 6 decimals. */
export const quantityText = (exact: string): string => printQuantity(parseExact(exact));

/**
 * A line's calculation without fractions. Where one of them is shown rounded, what the step comes to is no longer
 * exact, and only the rounded amount is shown.
 */
export function calculationText(calculation: string): string {
  const text = calculation.replace(FRACTION, quantityText);
  return text === calculation ? text : text.replace(/ = .+ ≈ /, ' ≈ ');
}
