import type { DocumentLine, IssuedDocument } from '#invoicing';
import { causeOf } from './note-cause.js';

/** Why a note came, and the note. */
export interface PrintedNote {
  readonly what: string;
  readonly note: IssuedDocument;
}

const TYPES = { invoice: 'INVOICE', 'credit-note': 'CREDIT NOTE', 'debit-note': 'DEBIT NOTE' } as const;
/** More lines are only counted. */
const LINES_SHOWN = 2;

const row = (text: string, ...figures: readonly string[]): string =>
  `${text.padEnd(100 - 12 * figures.length)}${figures.map((figure) => figure.padStart(12)).join('')}`;

/** Notes in plain words: what happened, what was invoiced before, what is due now, and the difference. */
export const printNotes = (notes: readonly PrintedNote[]): string =>
  [row('After the close', 'before', 'after', 'difference'), '-'.repeat(100), ...notes.map(tellNote), ''].join(
    '\n',
  );

function tellNote({ what, note }: PrintedNote): string {
  const { type, number, corrects = '', clientId, lines, tax, total, currency } = note;
  const shown = lines.length > LINES_SHOWN ? [`    ${tellMany(lines)}`] : lines.map(tellLine);
  const taxes = tax.map(({ rate, amount }) => row(`    VAT ${rate} %`, signed(amount)));
  return [
    `${clientId}: ${what}`,
    `  cause: ${causeOf(note)}`,
    `  ${TYPES[type]} ${number} to invoice ${corrects}`,
    ...shown,
    ...taxes,
    row(`    total ${currency}`, signed(total)),
  ].join('\n');
}

/** A charge below the agreed minimum changes no sum: the shortfall changes the other way. */
function tellMany(lines: readonly DocumentLine[]): string {
  const below = lines.some(({ component }) => component === 'minimum-shortfall');
  return `${lines.length} lines differ${below ? ', the shortfall to the agreed minimum among them' : ''}`;
}

function tellLine({ description, unit, unitPrice, amount, difference }: DocumentLine): string {
  const { before = NOTHING, now = NOTHING } = difference ?? {};
  const change = `${before.quantity} → ${now.quantity} ${unit}s at ${unitPrice}`;
  return [`    ${description}`, row(`      ${change}`, before.amount, now.amount, signed(amount))].join('\n');
}

const NOTHING = { quantity: '0', amount: '0' };

const signed = (amount: string): string => (/^-|^0\.0+$/.test(amount) ? amount : `+${amount}`);
