import type { CsvTable } from '../csv/csv-table.js';
import type { StatementDto } from './statement.dto.js';

const FIGURES = [
  ...['contacts', 'handled', 'short', 'abandoned', 'legs', 'answeredLegs', 'responses'],
  ...['talkMs', 'holdMs', 'wrapMs', 'handleMs', 'ahtMs', 'asaMs', 'frtMs', 'abandonmentRate'],
];
const CORE = [
  ...['staffedMs', 'handlingMs', 'availableMs', 'occupancy', 'staffedInOverflowMs', 'idleInOverflowMs'],
].map((name) => `core.${name}`);

/** The whole period, then by channel and team, then by day; the column `of` names which. */
export const STATEMENT_TABLE: CsvTable<StatementDto> = {
  columns: ['of', 'day', 'channel', 'team', ...FIGURES, ...CORE],
  rows: ({ total, core, byChannel, byDay }) => [
    { of: 'period', ...total, core },
    ...byChannel.map((row) => ({ of: 'channel', ...row })),
    ...byDay.map((row) => ({ of: 'day', ...row })),
  ],
};
