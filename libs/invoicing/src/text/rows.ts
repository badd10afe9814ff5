import { DEFAULT_LANGUAGE, wordingIn } from '#wording';
import type { ListedReason, ListedUsage, RatedDocument } from '#rating';
import type { DocumentLine } from '../document/document-line.js';
import type { Column } from './layout.js';
import { printLocalRange } from './local-time.js';

export const COLUMNS: readonly Column[] = [
  { title: 'Description', align: 'left' },
  { title: 'Quantity', align: 'right' },
  { title: 'Unit', align: 'left' },
  { title: 'Price', align: 'right' },
  { title: 'Amount', align: 'right' },
];

type Document = Pick<RatedDocument, 'period' | 'zone'> & { readonly lines: readonly DocumentLine[] };

/** One row per line: its description, tier and band, and its time range if that is not the whole period. */
export const chargedRows = ({ lines, period, zone }: Document): string[][] =>
  lines.map((line) => {
    const {
      description,
      tier,
      band,
      quantity,
      unit,
      unitPrice,
      amount,
      from,
      to,
      periodFrom,
      periodTo,
      reason,
    } = line;
    const details = [
      ...(tier === undefined ? [] : [`tier ${tier}`]),
      ...(band === undefined ? [] : [band]),
      ...(from === period.from && to === period.to ? [] : [printLocalRange(from, to, zone)]),
      ...(periodFrom === undefined || periodTo === undefined
        ? []
        : [`for the period ${printLocalRange(periodFrom, periodTo, zone)}`]),
      ...(reason === undefined ? [] : [reason]),
    ];
    const text = details.length === 0 ? description : `${description}\n${details.join(', ')}`;
    return [text, quantity, quantity === '1' || unit === 'once' ? unit : `${unit}s`, unitPrice, amount];
  });

const REASONS: Record<ListedReason, string> = {
  'no-contract': 'no contract in force',
  abandoned: 'abandoned',
  included: 'included in the agreed hours',
  short: 'short',
  unpriced: 'without a price in the contract',
};

export const listedRows = (listed: readonly ListedUsage[]): string[][] =>
  listed.map(({ reason, channel, team, contacts, legs, handleMs }) => [
    `${wordingIn(DEFAULT_LANGUAGE).channels.headings[channel]}, ${team} team, ${REASONS[reason]}`,
    `${contacts}`,
    `${legs}`,
    clock(handleMs),
  ]);

/** Prints `h:mm:ss`, rounded down to the second. */
const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number): string => `${n}`.padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};
