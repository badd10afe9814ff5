import { STANDARD_BAND } from '#contracts';
import type { ListedUsage, RatedDocument } from '#rating';
import { describeLine, describeUnit, getWording } from '#wording';
import type { Language } from '#wording';
import type { DocumentLine } from '../document/document-line.js';
import type { Column } from './layout.js';
import { printLocalRange } from './local-time.js';

export function chargedColumns(language: Language): readonly Column[] {
  const { columns } = getWording(language).invoice;
  return [
    { title: columns.description, align: 'left' },
    { title: columns.quantity, align: 'right' },
    { title: columns.unit, align: 'left' },
    { title: columns.price, align: 'right' },
    { title: columns.amount, align: 'right' },
  ];
}

/** A decimal with the decimal mark of the language. */
export const printFigure = (decimal: string, language: Language): string =>
  decimal.replace('.', getWording(language).units.decimalMark);

type Document = Pick<RatedDocument, 'period' | 'zone'> & { readonly lines: readonly DocumentLine[] };

/** One row per line: its description, tier and band, and its time range if that is not the whole period. */
export const chargedRows = ({ lines, period, zone }: Document, language: Language): string[][] =>
  lines.map((line) => {
    const { tier, band, quantity, unit, unitPrice, amount, from, to, periodFrom, periodTo, reason } = line;
    const { invoice, lines: texts } = getWording(language);
    const details = [
      ...(tier === undefined ? [] : [texts.tier(tier)]),
      ...(band === undefined ? [] : [band === STANDARD_BAND ? texts.standardBand : band]),
      ...(from === period.from && to === period.to ? [] : [printLocalRange(from, to, zone, language)]),
      ...(periodFrom === undefined || periodTo === undefined
        ? []
        : [invoice.forPeriod(printLocalRange(periodFrom, periodTo, zone, language))]),
      ...(reason === undefined ? [] : [reason]),
    ];
    const description = describeLine(line, language);
    return [
      details.length === 0 ? description : `${description}\n${details.join(', ')}`,
      printFigure(quantity, language),
      describeUnit(unit, quantity, language),
      printFigure(unitPrice, language),
      printFigure(amount, language),
    ];
  });

export function listedColumns(language: Language): readonly Column[] {
  const { columns } = getWording(language).invoice;
  return [
    { title: columns.reason, align: 'left' },
    { title: columns.contacts, align: 'right' },
    { title: columns.legs, align: 'right' },
    { title: columns.handleTime, align: 'right' },
  ];
}

export function listedRows(listed: readonly ListedUsage[], language: Language): string[][] {
  const { channels, lines, reasons } = getWording(language);
  return listed.map(({ reason, channel, team, contacts, legs, handleMs }) => [
    [channels.headings[channel], lines.teams[team], reasons.listed[reason]].join(', '),
    `${contacts}`,
    `${legs}`,
    clock(handleMs),
  ]);
}

/** Prints `h:mm:ss`, rounded down to the second. */
const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number): string => `${n}`.padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};
