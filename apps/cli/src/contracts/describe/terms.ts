import type { Terms } from '#contracts';
import type { Row } from './rows.js';
import { TERM_ROWS } from './term-rows.js';

export const MODELS: Record<Terms['model'], string> = {
  'per-event': 'per event',
  hourly: 'hourly',
  mixed: 'mixed',
};

const ROWS = new Set(Object.values(TERM_ROWS).filter((rows) => rows !== undefined));

/** All terms of a contract version as rows of text. */
export const termRows = (terms: Terms): Row[] => [...ROWS].flatMap((rows) => rows(terms));
