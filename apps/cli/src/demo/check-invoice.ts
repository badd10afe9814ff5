import type { IssuedDocument } from '#invoicing';
import type { ClientPlan } from '../../../../test/support/traffic/index.js';
import type { Check } from './check.js';
import { compared } from './check.js';
import type { Due } from './client-run.js';
import { comesTo, lineByLine } from './document-figures.js';
import type { DocumentFigures } from './document-figures.js';

/** A client's one invoice against what the generator's own arithmetic comes to, line by line and to the cent. */
export function checkInvoice(
  { profile, fromMs, toMs }: ClientPlan,
  documents: readonly IssuedDocument[],
  [due]: readonly Due[],
): Check {
  const what = `invoice of ${profile.id}`;
  const invoices = documents.filter(({ type }) => type === 'invoice');
  const [invoice] = invoices;
  if (!invoice || !due || invoices.length > 1)
    return { what, ok: false, detail: `there are ${invoices.length}, must be 1` };
  const wanted: DocumentFigures = {
    sequence: '1',
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    ...lineByLine(due.sum),
  };
  const got: DocumentFigures = {
    sequence: String(invoice.sequence),
    from: new Date(invoice.period.from).toISOString(),
    to: new Date(invoice.period.to).toISOString(),
    ...lineByLine(comesTo([invoice])),
  };
  const summary = `${invoice.number}, ${invoice.lines.length} lines, ${invoice.currency} ${invoice.total} to the cent`;
  return compared(what, wanted, got, summary);
}

/** Numbers of one series without a gap. */
export function checkNumbers(documents: readonly IssuedDocument[]): Check {
  const numbers = documents.map(({ number }) => Number(/\d+$/.exec(number)?.[0])).sort((a, b) => a - b);
  const ok = numbers.every((number, index) => number === index + 1);
  return { what: 'numbers', ok, detail: `${numbers.join(', ')}${ok ? ': gapless' : ' are not 1 to n'}` };
}
