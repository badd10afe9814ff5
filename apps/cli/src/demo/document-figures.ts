import type { IssuedDocument } from '#invoicing';
import type { ExpectedInvoice, ExpectedLine } from '../../../../test/support/traffic/index.js';

/** Amounts of documents, in whole minor units. */
export type DocumentFigures = Record<string, string | bigint>;

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);

/** What documents come to together, as the generator says what an invoice must come to. */
export const netOfAll = (documents: readonly IssuedDocument[]): ExpectedInvoice => ({
  lines: documents.flatMap(({ lines }) =>
    lines.map(({ component, tier, band, amount }) => ({ component, tier, band, amount: cents(amount) })),
  ),
  net: sum(documents.map(({ net }) => cents(net))),
  tax: sum(documents.flatMap(({ tax }) => tax.map(({ amount }) => cents(amount)))),
  total: sum(documents.map(({ total }) => cents(total))),
});

const nameOf = ({ component, tier, band }: ExpectedLine): string =>
  [component, tier && `tier ${tier}`, band].filter(Boolean).join(', ');

/** Line by line, in the order of their amounts: `usage, tier 1, night 1`, `fee 1`, `fee 2`, … */
export function lineByLine({ lines, net, tax, total }: ExpectedInvoice): DocumentFigures {
  const figures: DocumentFigures = {};
  for (const line of [...lines].sort((a, b) => (a.amount < b.amount ? -1 : 1))) {
    const name = nameOf(line);
    let place = 1;
    while (`${name} ${place}` in figures) place += 1;
    figures[`${name} ${place}`] = line.amount;
  }
  return { ...figures, net, tax, total };
}

/** Lines of one component, tier and band summed: what one document books, another may take back. */
export function summedByLine({ lines, net, tax, total }: ExpectedInvoice): DocumentFigures {
  const figures: Record<string, bigint> = {};
  for (const line of lines) figures[nameOf(line)] = (figures[nameOf(line)] ?? 0n) + line.amount;
  const left = Object.entries(figures).filter(([, amount]) => amount !== 0n);
  return { ...Object.fromEntries(left), net, tax, total };
}

/** `8772.50`, of a currency with cents. */
export function printed(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
