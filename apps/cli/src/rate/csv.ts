import { csvText } from '#invoicing';
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

/** The columns. The order is stable: new columns are appended. */
export const CSV_COLUMNS: readonly string[] = [...OF_DOCUMENT, ...OF_LINE];

export const csvHeader = (): string => csvText([CSV_COLUMNS]);

/** One row per line of a document. */
export const csvRows = ({ clientId, period, currency, lines }: RatedDocument): string =>
  csvText(
    lines.map((line) => [
      clientId,
      period.from,
      period.to,
      currency,
      ...OF_LINE.map((column) => line[column]),
    ]),
  );
