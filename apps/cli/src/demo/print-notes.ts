import type { DocumentLine, IssuedDocument } from '#invoicing';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { causeText } from './note-cause.js';

/** A note and the event that caused it. */
export interface PrintedNote {
  readonly what: string;
  readonly note: IssuedDocument;
}

const { titles } = getWording(DEFAULT_LANGUAGE).invoice;
/** Up to this many lines are printed; more are only counted. */
const MAX_LINES = 2;

const row = (text: string, ...figures: readonly string[]): string =>
  `${text.padEnd(100 - 12 * figures.length)}${figures.map((figure) => figure.padStart(12)).join('')}`;

/** Notes as text: the cause, the amount invoiced before, the amount owed now, and the difference. */
export const printNotes = (notes: readonly PrintedNote[]): string =>
  [row('After the close', 'before', 'after', 'difference'), '-'.repeat(100), ...notes.map(noteText), ''].join(
    '\n',
  );

function noteText({ what, note }: PrintedNote): string {
  const { type, number, corrects = '', clientId, lines, tax, total, currency } = note;
  const shown = lines.length > MAX_LINES ? [`    ${lineCountText(lines)}`] : lines.map(lineText);
  const taxes = tax.map(({ rate, amount }) => row(`    VAT ${rate} %`, signed(amount)));
  return [
    `${clientId}: ${what}`,
    `  cause: ${causeText(note)}`,
    `  ${titles[type]} ${number} to invoice ${corrects}`,
    ...shown,
    ...taxes,
    row(`    total ${currency}`, signed(total)),
  ].join('\n');
}

/** Below the agreed minimum, changed charges do not change the total: the shortfall offsets them. */
function lineCountText(lines: readonly DocumentLine[]): string {
  const below = lines.some(({ component }) => component === 'minimum-shortfall');
  return `${lines.length} lines differ${below ? ', including the shortfall to the agreed minimum' : ''}`;
}

function lineText({ description, unit, unitPrice, amount, difference }: DocumentLine): string {
  const { before = NOTHING, now = NOTHING } = difference ?? {};
  const change = `${before.quantity} → ${now.quantity} ${unit}s at ${unitPrice}`;
  return [`    ${description}`, row(`      ${change}`, before.amount, now.amount, signed(amount))].join('\n');
}

const NOTHING = { quantity: '0', amount: '0' };

const signed = (amount: string): string => (/^-|^0\.0+$/.test(amount) ? amount : `+${amount}`);
