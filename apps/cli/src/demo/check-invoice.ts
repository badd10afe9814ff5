import type { IssuedDocument } from '#invoicing';
import type { ClientPlan, ExpectedInvoice, ExpectedLine } from '../../../../test/support/traffic/index.js';
import type { Check } from './check.js';
import { compared } from './check.js';

type Figures = Record<string, string | bigint>;

/** A client's one invoice against what the generator's own arithmetic comes to, line by line and to the cent. */
export function checkInvoice(
  { profile, fromMs, toMs }: ClientPlan,
  documents: readonly IssuedDocument[],
  expected: ExpectedInvoice,
): Check {
  const what = `invoice of ${profile.id}`;
  const [invoice] = documents;
  if (!invoice || documents.length > 1)
    return { what, ok: false, detail: `there are ${documents.length} documents, must be 1` };
  const wanted: Figures = {
    type: 'invoice',
    sequence: '1',
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    ...numbered(expected.lines),
    ...{ net: expected.net, tax: expected.tax, total: expected.total },
  };
  const lines = invoice.lines.map(({ amount, ...line }) => ({ ...line, amount: cents(amount) }));
  const got: Figures = {
    type: invoice.type,
    sequence: String(invoice.sequence),
    from: new Date(invoice.period.from).toISOString(),
    to: new Date(invoice.period.to).toISOString(),
    ...numbered(lines),
    net: cents(invoice.net),
    tax: invoice.tax.reduce((sum, { amount }) => sum + cents(amount), 0n),
    total: cents(invoice.total),
  };
  const summary = `${invoice.number}, ${invoice.lines.length} lines, ${invoice.currency} ${invoice.total} to the cent`;
  return compared(what, wanted, got, summary);
}

/** Lines by component, tier and band, in the order of their amounts: `usage, tier 1, night 1`, `fee 1`, `fee 2`, … */
function numbered(lines: readonly ExpectedLine[]): Figures {
  const figures: Figures = {};
  const sorted = [...lines].sort((a, b) => (a.amount < b.amount ? -1 : 1));
  for (const { component, tier, band, amount } of sorted) {
    const name = [component, tier && `tier ${tier}`, band].filter(Boolean).join(', ');
    let place = 1;
    while (`${name} ${place}` in figures) place += 1;
    figures[`${name} ${place}`] = amount;
  }
  return figures;
}

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** Numbers of one series without a gap. */
export function checkNumbers(invoices: readonly IssuedDocument[]): Check {
  const numbers = invoices.map(({ number }) => Number(/\d+$/.exec(number)?.[0])).sort((a, b) => a - b);
  const ok = numbers.every((number, index) => number === index + 1);
  return { what: 'numbers', ok, detail: `${numbers.join(', ')}${ok ? ': gapless' : ' are not 1 to n'}` };
}
