import { parseIssuedDocument } from '#invoicing';
import { describeCalculation, describeQuantity } from '#wording';
import type { CsvTable } from '../csv/csv-table.js';
import type { DocumentPageDto } from './document.dto.js';
import type { LineEventsPageDto } from './line-events.dto.js';

/** The list of documents. */
export const DOCUMENTS_TABLE: CsvTable<DocumentPageDto> = {
  columns: [
    ...['documentId', 'type', 'clientId', 'number', 'sequence', 'period.from', 'period.to', 'zone'],
    ...['issuedAt', 'dueDate', 'corrects', 'currency', 'net', 'total', 'contentHash'],
  ],
  rows: ({ documents }) => documents,
};

const LINE = [
  ...['component', 'description', 'channel', 'basis', 'increment', 'tier', 'band', 'from', 'to'],
  ...['periodFrom', 'periodTo', 'quantity', 'unit', 'unitPrice', 'amount', 'adjustmentId', 'reason'],
  'explanation.calculation',
];

/** A document's lines, counted from 1 as in the address of their events. The response is the document's own JSON. */
export const LINES_TABLE: CsvTable<unknown> = {
  columns: ['number', 'line', ...LINE, 'currency'],
  rows: (json) => {
    const { number, currency, lines } = parseIssuedDocument(String(json));
    return lines.map((line, index) => ({ ...line, number, currency, line: index + 1 }));
  },
  formats: { 'explanation.calculation': describeCalculation },
};

/** The events behind a line, with the quantities as document lines have them. */
export const LINE_EVENTS_TABLE: CsvTable<LineEventsPageDto> = {
  columns: [
    ...['kind', 'quantity', 'before', 'now', 'why', 'source', 'id', 'revision', 'offset', 'type', 'team'],
    ...['activity', 'direction', 'queue', 'skill', 'leg', 'startedAt', 'endedAt', 'measuredMs', 'billedMs'],
    ...['contacts', 'from', 'to', 'loadMs', 'staffedMs'],
  ],
  rows: ({ rows }) => rows,
  formats: { quantity: describeQuantity, before: describeQuantity, now: describeQuantity },
};
