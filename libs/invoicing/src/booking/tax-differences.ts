import type { RatedPeriod } from '#rating';
import type { DocumentTax } from '../document/document-tax.js';
import type { Amounts } from './amounts.js';

/** The current tax of a period minus the booked tax, by category and rate. */
export function taxDifferences(
  current: readonly DocumentTax[],
  booked: readonly DocumentTax[],
  amounts: Amounts,
  period: RatedPeriod,
): DocumentTax[] {
  const sums = new Map<string, { row: DocumentTax; taxable: bigint; amount: bigint }>();
  const add = (row: DocumentTax, sign: bigint): void => {
    const key = `${row.category} ${row.rate}`;
    const sum = sums.get(key) ?? { row, taxable: 0n, amount: 0n };
    sum.taxable += sign * amounts.minor(row.taxable);
    sum.amount += sign * amounts.minor(row.amount);
    sums.set(key, sum);
  };
  for (const row of current) add(row, 1n);
  for (const row of booked) add(row, -1n);
  return [...sums.values()]
    .filter(({ taxable, amount }) => taxable !== 0n || amount !== 0n)
    .map(({ row, taxable, amount }) => ({
      category: row.category,
      rate: row.rate,
      taxable: amounts.print(taxable),
      amount: amounts.print(amount),
      periodFrom: period.from,
      periodTo: period.to,
    }));
}
