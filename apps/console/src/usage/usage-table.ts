import type { CsvTable } from '../csv/csv-table.js';
import { INCREMENTS } from '#usage';
import { SPLITS } from './group-usage.js';
import type { ClientUsageDto } from './usage.dto.js';

const MEASURES = [
  ...[
    'contacts',
    'handled',
    'short',
    'abandoned',
    'legs',
    'answeredLegs',
    'talkMs',
    'holdMs',
    'wrapMs',
    'handleMs',
  ],
  ...INCREMENTS.map((increment) => `handleByIncrementMs.${increment}`),
  ...['responseMs', 'responses', 'queueMs', 'answeredQueueMs', 'loadMs', 'staffedMs.*'],
];

export const USAGE_TABLE: CsvTable<ClientUsageDto> = {
  columns: ['from', 'to', 'local', ...SPLITS, ...MEASURES.map((name) => `measures.${name}`)],
  rows: ({ rows }) => rows,
};
