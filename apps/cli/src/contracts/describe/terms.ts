import type { Terms } from '#contracts';
import { amountRows } from './amounts.js';
import { calendarRows } from './calendar.js';
import { contactRows } from './contacts.js';
import type { Row } from './rows.js';
import { teamRows } from './team.js';

export const MODELS: Record<Terms['model'], string> = {
  'per-event': 'per event',
  hourly: 'hourly',
  mixed: 'mixed',
};

/** All terms of a contract version as rows of text. */
export const termRows = (terms: Terms): Row[] => [
  ...contactRows(terms),
  ...teamRows(terms),
  ...amountRows(terms),
  ...calendarRows(terms),
];
