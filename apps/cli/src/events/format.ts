import type { IssuedDocument, LineEvents, LineRow } from '#invoicing';
import { calculationText, quantityText } from './exact-figures.js';
import { originText } from './origin.js';

/** The line and the events behind it as text, in chunks. */
export function* lineEventsText(
  document: IssuedDocument,
  number: number,
  behind: LineEvents,
): Generator<string> {
  const { line, rows, sum, addsUp, withoutEvents } = behind;
  const { description, tier, band, quantity, unit, unitPrice, amount, difference, explanation } = line;
  const parts = [
    description,
    ...(tier === undefined ? [] : [`tier ${tier}`]),
    ...(band === undefined ? [] : [band]),
  ];
  yield `${document.number}, line ${number}: ${parts.join(', ')}\n`;
  yield `${quantity} ${unit} × ${unitPrice} = ${document.currency} ${amount}\n`;
  if (difference) {
    const { before, now, corrects } = difference;
    const original = corrects === undefined ? '' : ` of ${corrects}`;
    yield `A difference${original}, for the period from ${line.periodFrom}: ${before.quantity} ${unit} (${before.amount}) before, ${now.quantity} ${unit} (${now.amount}) now\n`;
  }
  if (withoutEvents) {
    yield `${originText(withoutEvents, behind.origin ?? {}).join('\n')}\n${calculationText(explanation.calculation)}\n`;
    return;
  }
  yield '\n';
  for (const row of rows) yield `${rowText(row, unit)}\n`;
  yield `\nSum: ${quantityText(sum)} ${unit}, ${addsUp ? 'equal to the line quantity' : `not equal to the line quantity ${quantity}; run contador verify`}.\n`;
}

function rowText(row: LineRow, unit: string): string {
  if (row.kind === 'span') {
    const loads = Object.entries(row.loadMs).map(([channel, ms]) => `${channel} ${seconds(ms)}`);
    const load = loads.length === 0 ? 'none' : loads.join(', ');
    return `${row.from} to ${row.to}  load ${load}; staffed ${seconds(row.staffedMs)}  ${shareText(row, unit)}`;
  }
  const { type, source, id, revision, endedAt } = row;
  const name = `${row.kind === 'in-span' ? '    ' : ''}${endedAt}  ${type} ${source} ${id}${revision > 0 ? ` (revision ${revision})` : ''}`;
  const why = row.why === undefined ? '' : `  ${row.why}`;
  if (row.kind === 'in-span')
    return `${name}  ${row.staffedMs === undefined ? `load ${seconds(row.loadMs ?? 0)}` : `staffed ${seconds(row.staffedMs)}`}${why}`;
  return `${name}  ${measureText(row)}${shareText(row, unit)}${why}`;
}

function measureText({ measuredMs, billedMs }: LineRow & { readonly kind: 'event' }): string {
  if (measuredMs === undefined || billedMs === undefined) return '';
  return measuredMs === billedMs
    ? `${seconds(measuredMs)}  `
    : `${seconds(measuredMs)}, billed ${seconds(billedMs)}  `;
}

const shareText = (
  { quantity, before, now }: { quantity: string; before?: string; now?: string },
  unit: string,
): string =>
  before === undefined || now === undefined
    ? `${quantityText(quantity)} ${unit}`
    : `${quantityText(quantity)} ${unit} (${quantityText(before)} → ${quantityText(now)})`;

/** Milliseconds as exact seconds: `12.345 s`. */
const seconds = (ms: number): string => `${ms / 1000} s`;
