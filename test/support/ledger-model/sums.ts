import type { DocumentLine, DocumentTax, IssuedDocument } from '#invoicing';

/**
 * The amounts for one period in some documents: minor units by line and by tax rate, without zeros, and their
 * sums.
 */
export interface Sums {
  readonly lines: Readonly<Record<string, number>>;
  readonly tax: Readonly<Record<string, number>>;
  readonly net: number;
  readonly taxable: number;
  readonly total: number;
}

/** The parts of a document, issued or not, that state the amount owed. */
type Owed = Pick<IssuedDocument, 'period' | 'currency'> & {
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
};

/** `12.34` → 1234: all amounts of one currency have the same number of decimals. */
const minor = (amount: string): number => Number(amount.replace('.', ''));

const LUMP_SUMS = ['discount', 'minimum-shortfall'];

/**
 * The charge that a line belongs to: all fields that identify it, and the unit price unless the line is the
 * price.
 */
const charge = (line: DocumentLine): string => {
  const { component, description, channel, queue, direction, skill, basis, increment, feeId, tier, band } =
    line;
  const price = LUMP_SUMS.includes(component) ? '' : `${line.unitPrice}/${line.unit}`;
  const names = [component, description, channel, queue, direction, skill, basis, increment, feeId];
  return [...names, tier, band, price].map((part) => part ?? '').join('|');
};

/** Sums by period and currency, `from/to currency`, over any documents; sums of zero are left out. */
export function sumsByPeriod(documents: readonly Owed[]): Record<string, Sums> {
  const found = new Map<string, { lines: Map<string, number>; tax: Map<string, number>; taxable: number }>();
  for (const { period, currency, lines, tax } of documents) {
    const periodSums = ({ periodFrom, periodTo }: { periodFrom?: string; periodTo?: string }) => {
      const key = `${periodFrom ?? period.from}/${periodTo ?? period.to} ${currency}`;
      const sums = found.get(key) ?? {
        lines: new Map<string, number>(),
        tax: new Map<string, number>(),
        taxable: 0,
      };
      found.set(key, sums);
      return sums;
    };
    for (const line of lines) add(periodSums(line).lines, charge(line), minor(line.amount));
    for (const row of tax) {
      add(periodSums(row).tax, `${row.category} ${row.rate}`, minor(row.amount));
      periodSums(row).taxable += minor(row.taxable);
    }
  }
  return Object.fromEntries(
    [...found].flatMap(([key, { lines, tax, taxable }]) => {
      const net = sum(lines.values());
      const sums = { lines: plain(lines), tax: plain(tax), net, taxable, total: net + sum(tax.values()) };
      const isNothing = [sums.lines, sums.tax].every((part) => Object.keys(part).length === 0);
      return isNothing && taxable === 0 ? [] : [[key, sums]];
    }),
  );
}

const add = (sums: Map<string, number>, key: string, amount: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + amount);

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((a, b) => a + b, 0);

const plain = (sums: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...sums].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
