/** Exact: a decimal string never becomes a float. At least with the currency's decimals, at most with its own. */
export function moneyText(language: string, amount: string, currency: string): string {
  const options = { style: 'currency', currency } as const;
  const ownDigits = amount.split('.')[1]?.length ?? 0;
  const { minimumFractionDigits = 0 } = new Intl.NumberFormat(language, options).resolvedOptions();
  const digits = Math.max(ownDigits, minimumFractionDigits);
  const format = new Intl.NumberFormat(language, {
    ...options,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // TypeScript's types allow numbers only; the standard (ECMA-402) accepts decimal strings, exactly
  return format.format(amount as unknown as number);
}
