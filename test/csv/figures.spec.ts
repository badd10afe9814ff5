import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvRows } from '../../apps/cli/src/rate/csv.js';
import { toCsvCells } from '../../apps/console/src/csv/csv-table.js';
import type { CsvTable } from '../../apps/console/src/csv/csv-table.js';
import { LINE_EVENTS_TABLE, LINES_TABLE } from '../../apps/console/src/documents/document-tables.js';
import type { LineEventsPageDto } from '../../apps/console/src/documents/line-events.dto.js';
import { rowsOfDifference, rowsOfOwn } from '../../libs/invoicing/src/audit/rows-of-line.js';
import type { HashedEvent } from '../../libs/invoicing/src/audit/rows-of-line.js';
import { rate, traceLine } from '../../libs/rating/src/index.js';
import type { LineTrace, RatedDocument } from '../../libs/rating/src/index.js';
import { naiveUsage, toBodies } from '../../libs/rating/test/naive/events.js';
import { randomCase } from '../../libs/rating/test/naive/random.js';
import type { RandomCase } from '../../libs/rating/test/naive/random.js';
import { PATIENCE, RUNS } from '../../libs/rating/test/properties/compare.js';

const FRACTION = /\d\/\d/;

/** Columns whose slashes are names: `30/6` is a billing increment, also in descriptions. */
const NAMES = ['increment', 'description'];

/** The cells of a table that contain a fraction, each with its column. */
function fractions<T>(table: CsvTable<T>, response: T): string[] {
  const [header = [], ...rows] = toCsvCells(table, response);
  return rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const column = String(header[at]);
      return !NAMES.includes(column) && FRACTION.test(String(cell)) ? [`${column}: ${cell}`] : [];
    }),
  );
}

/** The rows of each line's events: of the line itself, of its first booking as a difference, and of its reversal. */
function lineEventPages(
  { versions, legs, shifts, period }: RandomCase,
  { lines }: RatedDocument,
): LineEventsPageDto[] {
  const events = toBodies(legs, shifts).map((body, offset) => ({
    ...{ source: 'crm', id: `${offset}`, idHash: `${offset}`, revision: 0, offset, body },
  }));
  return lines.flatMap(({ explanation: { calculation } }) => {
    const trace = traceLine<HashedEvent>(
      versions,
      events,
      period,
      (line) => line.explanation.calculation === calculation,
    );
    return [
      rowsOfOwn(trace),
      rowsOfDifference(NOTHING, trace, () => 'late'),
      rowsOfDifference(trace, NOTHING, () => 'late'),
    ].map(({ rows }) => ({ rows }) as LineEventsPageDto);
  });
}

const NOTHING: LineTrace<HashedEvent> = { events: [], spans: [] };

/** The CSV of `contador rate`, without the columns of names. */
const rateCsv = ({ lines, ...document }: RatedDocument): string =>
  csvRows({
    ...document,
    lines: lines.map(({ increment: _, ...line }) => ({ ...line, description: '' })),
  });

describe('CSV tables of random documents', () => {
  it(
    'have no fractions: the lines, the events behind them, and the lines of contador rate',
    () => {
      const exact = new Set<string>();
      const check = <T>(table: CsvTable<T>, response: T): void => {
        expect(fractions(table, response)).toEqual([]);
        const { columns, rows } = table;
        for (const cell of fractions({ columns, rows }, response)) exact.add(cell.split(':')[0] ?? '');
      };
      fc.assert(
        fc.property(randomCase, (random) => {
          const { versions, legs, shifts, period } = random;
          const document = rate(versions, naiveUsage(legs, shifts), period);
          if (!document) return;
          check(LINES_TABLE, JSON.stringify(document));
          for (const page of lineEventPages(random, document)) check(LINE_EVENTS_TABLE, page);
          expect(rateCsv(document)).not.toMatch(FRACTION);
        }),
        RUNS,
      );
      // The documents have fractions in all columns that could show one
      expect([...exact].sort()).toEqual(['before', 'explanation.calculation', 'now', 'quantity']);
    },
    PATIENCE,
  );
});
