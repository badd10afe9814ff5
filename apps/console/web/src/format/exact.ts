const EXACT = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/;
const PLACES = 6;

/**
 * Formats an exact figure of an explanation, a decimal or a fraction `n/d`, like the quantities of lines in the API: a
 * decimal of at most 6 places, rounded half away from zero, without trailing zeros. No float is involved.
 * @returns any other text unchanged: a newer server may know more forms than this page
 */
export function toQuantity(figure: string): string {
  const [, sign = '', whole, decimals = '', over = '1'] = EXACT.exec(figure) ?? [];
  if (whole === undefined || /^0+$/.test(over)) return figure;
  const denominator = BigInt(over) * 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * 10n ** BigInt(PLACES);
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  if (rounded === 0n) return '0';
  const digits = String(rounded).padStart(PLACES + 1, '0');
  const text = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
  return sign + text.replace(/\.?0+$/, '');
}
