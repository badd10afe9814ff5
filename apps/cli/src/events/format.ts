import type { IssuedDocument, LineEvents, LineRow } from '#invoicing';
import { DEFAULT_LANGUAGE, describeCalculation, describeQuantity, describeUnit } from '#wording';
import { oneLine } from '../terminal/one-line.js';
import { originText } from './origin.js';

/** A quantity with the name of its unit. */
type InUnits = (figure: string) => string;

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
  const inUnits = (figure: string): string => `${figure} ${describeUnit(unit, figure, DEFAULT_LANGUAGE)}`;
  yield `${inUnits(quantity)} × ${unitPrice} = ${document.currency} ${amount}\n`;
  if (difference) {
    const { before, now, corrects } = difference;
    const original = corrects === undefined ? '' : ` of ${corrects}`;
    yield `A difference${original}, for the period from ${line.periodFrom}: ${inUnits(before.quantity)} (${before.amount}) before, ${inUnits(now.quantity)} (${now.amount}) now\n`;
  }
  if (withoutEvents) {
    yield `${originText(withoutEvents, behind.origin ?? {}).join('\n')}\n${describeCalculation(explanation.calculation)}\n`;
    return;
  }
  yield '\n';
  // Ids and sources are texts of others
  for (const row of rows) yield `${oneLine(rowText(row, inUnits))}\n`;
  yield `\nSum: ${inUnits(describeQuantity(sum))}, ${addsUp ? 'equal to the line quantity' : `not equal to the line quantity ${quantity}; run contador verify`}.\n`;
}

function rowText(row: LineRow, inUnits: InUnits): string {
  if (row.kind === 'span') {
    const loads = Object.entries(row.loadMs).map(([channel, ms]) => `${channel} ${seconds(ms)}`);
    const load = loads.length === 0 ? 'none' : loads.join(', ');
    return `${row.from} to ${row.to}  load ${load}; staffed ${seconds(row.staffedMs)}  ${shareText(row, inUnits)}`;
  }
  const { type, source, id, revision, endedAt } = row;
  const name = `${row.kind === 'in-span' ? '    ' : ''}${endedAt}  ${type} ${source} ${id}${revision > 0 ? ` (revision ${revision})` : ''}`;
  const why = row.why === undefined ? '' : `  ${row.why}`;
  if (row.kind === 'in-span')
    return `${name}  ${row.staffedMs === undefined ? `load ${seconds(row.loadMs ?? 0)}` : `staffed ${seconds(row.staffedMs)}`}${why}`;
  return `${name}  ${measureText(row)}${shareText(row, inUnits)}${why}`;
}

function measureText({ measuredMs, billedMs }: LineRow & { readonly kind: 'event' }): string {
  if (measuredMs === undefined || billedMs === undefined) return '';
  return measuredMs === billedMs
    ? `${seconds(measuredMs)}  `
    : `${seconds(measuredMs)}, billed ${seconds(billedMs)}  `;
}

const shareText = (
  { quantity, before, now }: { quantity: string; before?: string; now?: string },
  inUnits: InUnits,
): string =>
  before === undefined || now === undefined
    ? inUnits(describeQuantity(quantity))
    : `${inUnits(describeQuantity(quantity))} (${describeQuantity(before)} → ${describeQuantity(now)})`;

/** Milliseconds as exact seconds: `12.345 s`. */
const seconds = (ms: number): string => `${ms / 1000} s`;
