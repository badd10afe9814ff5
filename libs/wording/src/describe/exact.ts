const EXACT = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/;
const PLACES = 6;

/**
 * Describes an exact figure of an explanation, a decimal or a fraction `n/d`, like the quantities of lines: a decimal of
 * at most 6 places, rounded half away from zero, without trailing zeros. No float is involved.
 * @returns any other text unchanged: a newer server may know more forms than the page
 */
export function describeQuantity(exact: string): string {
  const [, sign = '', whole, decimals = '', over = '1'] = EXACT.exec(exact) ?? [];
  if (whole === undefined || /^0+$/.test(over)) return exact;
  const denominator = BigInt(over) * 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * 10n ** BigInt(PLACES);
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  if (rounded === 0n) return '0';
  const digits = String(rounded).padStart(PLACES + 1, '0');
  const text = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
  return sign + text.replace(/\.?0+$/, '');
}

/** How the figures of a calculation are printed. */
interface CalculationFormat {
  /** An exact figure, rounded as by `describeQuantity`. */
  readonly quantity: (exact: string) => string;
  /** A decimal. */
  readonly figure: (decimal: string) => string;
}

const AS_WRITTEN: CalculationFormat = { quantity: describeQuantity, figure: (decimal) => decimal };

const FRACTION = /-?\d+(?:\.\d+)?\/\d+/;
const FIGURES = new RegExp(`${FRACTION.source}|\\d+(?:\\.\\d+)?`, 'g');

/**
 * Describes the last step of a line's calculation without fractions, which are no figures of a document: they are rounded
 * as quantities. The exact result no longer follows from them, so only the rounded amount is described then.
 * @param format by default, decimals are printed as written
 */
export function describeCalculation(calculation: string, format: CalculationFormat = AS_WRITTEN): string {
  const shown = FRACTION.test(calculation) ? calculation.replace(/ = .+ ≈ /, ' ≈ ') : calculation;
  return shown.replace(FIGURES, (text) => (text.includes('/') ? format.quantity(text) : format.figure(text)));
}
