/** Decimals of up to this many places are not rounded. */
const MAX_PLACES = 20;

const DECIMAL = /^-?\d+(?:\.(\d+))?$/;

/** A decimal string without trailing zeros. Exact: it never becomes a float. Any other text is returned unchanged. */
export const decimalText = (locale: string, value: string): string =>
  DECIMAL.test(value) ? format(locale, value, 0) : value;

/** The same, but with the trailing zeros of the value. */
export function figureText(locale: string, value: string): string {
  const places = DECIMAL.exec(value)?.[1]?.length ?? 0;
  return DECIMAL.test(value) ? format(locale, value, places) : value;
}

const format = (locale: string, value: string, places: number): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: Math.min(places, MAX_PLACES),
    maximumFractionDigits: MAX_PLACES,
    // TypeScript's types allow numbers only; the standard (ECMA-402) accepts decimal strings, exactly
  }).format(value as unknown as number);
