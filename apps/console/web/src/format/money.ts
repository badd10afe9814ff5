/** Exact: a decimal string never becomes a float. */
export function moneyText(language: string, amount: string, currency: string): string {
  const digits = amount.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // TypeScript's types allow numbers only; the standard (ECMA-402) accepts decimal strings, exactly
  return format.format(amount as unknown as number);
}
