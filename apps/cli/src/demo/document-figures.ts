import type { IssuedDocument } from '#invoicing';
import type { ExpectedInvoice, ExpectedLine } from '../../../../test/support/traffic/index.js';

/** Amounts of documents by name, in minor units of the currency. */
export type DocumentFigures = Record<string, string | bigint>;

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);

/** The sum of documents, in the form of the generator's expected invoice. */
export const netOfAll = (documents: readonly IssuedDocument[]): ExpectedInvoice => ({
  lines: documents.flatMap(({ lines }) =>
    lines.map(({ component, tier, band, amount }) => ({ component, tier, band, amount: cents(amount) })),
  ),
  net: sum(documents.map(({ net }) => cents(net))),
  tax: sum(documents.flatMap(({ tax }) => tax.map(({ amount }) => cents(amount)))),
  total: sum(documents.map(({ total }) => cents(total))),
});

const lineName = ({ component, tier, band }: ExpectedLine): string =>
  [component, tier && `tier ${tier}`, band].filter(Boolean).join(', ');

/** The lines ordered by amount and numbered: `usage, tier 1, night 1`, `fee 1`, `fee 2`, … */
export function lineByLine({ lines, net, tax, total }: ExpectedInvoice): DocumentFigures {
  const figures: DocumentFigures = {};
  for (const line of [...lines].sort((a, b) => (a.amount < b.amount ? -1 : 1))) {
    const name = lineName(line);
    let index = 1;
    while (`${name} ${index}` in figures) index += 1;
    figures[`${name} ${index}`] = line.amount;
  }
  return { ...figures, net, tax, total };
}

/** Lines summed by component, tier and band, since one document may reverse an amount of another. */
export function summedByLine({ lines, net, tax, total }: ExpectedInvoice): DocumentFigures {
  const figures: Record<string, bigint> = {};
  for (const line of lines) figures[lineName(line)] = (figures[lineName(line)] ?? 0n) + line.amount;
  const left = Object.entries(figures).filter(([, amount]) => amount !== 0n);
  return { ...Object.fromEntries(left), net, tax, total };
}

/** `8772.50`, for a currency with two decimals. */
export function printed(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
