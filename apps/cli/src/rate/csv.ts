import type { RatedDocument, RatedLine } from '#rating';

const OF_DOCUMENT = ['clientId', 'periodFrom', 'periodTo', 'currency'] as const;
const OF_LINE = [
  'component',
  'description',
  'channel',
  'queue',
  'direction',
  'skill',
  'basis',
  'increment',
  'feeId',
  'tier',
  'band',
  'from',
  'to',
  'quantity',
  'unit',
  'unitPrice',
  'amount',
] as const satisfies readonly (keyof RatedLine)[];

/** The columns, in an order that stays: new ones come last. */
export const CSV_COLUMNS: readonly string[] = [...OF_DOCUMENT, ...OF_LINE];

export const csvHeader = (): string => row(CSV_COLUMNS);

/** One row per line of a document. */
export const csvRows = ({ clientId, period, currency, lines }: RatedDocument): string =>
  lines
    .map((line) =>
      row([clientId, period.from, period.to, currency, ...OF_LINE.map((column) => line[column])]),
    )
    .join('');

const row = (cells: readonly (string | number | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** RFC 4180: quoted where it must be, quotes doubled. */
const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
