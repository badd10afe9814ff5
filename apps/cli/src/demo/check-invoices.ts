import type { IssuedDocument } from '#invoicing';
import { isoInstant } from '#usage';
import { count, counted } from '../terminal/numbers.js';
import type { Check } from './check.js';
import { compared } from './check.js';
import type { ExpectedDocument } from './client-run.js';
import { netOfAll, lineByLine, printed } from './document-figures.js';
import type { DocumentFigures } from './document-figures.js';

/** Compares a client's monthly invoices with the generator's own calculation, line by line and to the cent. */
export function checkInvoices(
  clientId: string,
  documents: readonly IssuedDocument[],
  expectedDocuments: readonly ExpectedDocument[],
): Check {
  const what = `invoices of ${clientId}`;
  const invoices = documents.filter(({ type }) => type === 'invoice');
  const [first] = invoices;
  const months = expectedDocuments.filter(
    ({ month }, index) => month !== expectedDocuments[index - 1]?.month,
  );
  if (!first || invoices.length !== months.length)
    return { what, ok: false, detail: `${invoices.length} found, ${months.length} expected` };
  const [expected, actual]: [DocumentFigures, DocumentFigures] = [{}, {}];
  for (const [index, { month, sum }] of months.entries()) {
    const invoice = invoices[index] ?? first;
    const copyFigures = (to: DocumentFigures, figures: DocumentFigures): void => {
      for (const [name, figure] of Object.entries(figures)) to[`${month.firstDay}, ${name}`] = figure;
    };
    copyFigures(expected, {
      sequence: String(index + 1),
      ...printSpan(month.fromMs, month.toMs),
      ...lineByLine(sum),
    });
    const { sequence, period } = invoice;
    const span = printSpan(Date.parse(period.from), Date.parse(period.to));
    copyFigures(actual, { sequence: String(sequence), ...span, ...lineByLine(netOfAll([invoice])) });
  }
  const { lines, total } = netOfAll(invoices);
  const summary = `${counted(months.length, 'month')}, ${count(lines.length)} lines, ${first.currency} ${printed(total)} to the cent`;
  return compared(what, expected, actual, summary);
}

const printSpan = (fromMs: number, toMs: number): DocumentFigures => ({
  from: isoInstant(fromMs),
  to: isoInstant(toMs),
});

/** Checks that the numbers of a series have no gap. */
export function checkNumbers(documents: readonly IssuedDocument[]): Check {
  const numbers = documents.map(({ number }) => Number(/\d+$/.exec(number)?.[0])).sort((a, b) => a - b);
  const ok = numbers.every((number, index) => number === index + 1);
  const detail = ok ? `1 to ${numbers.length}: gapless` : `${numbers.join(', ')} are not 1 to n`;
  return { what: 'numbers', ok, detail };
}
