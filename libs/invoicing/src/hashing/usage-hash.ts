import { createHash } from 'node:crypto';
import type { UsageRow } from '#usage';
import { canonicalJson } from './canonical-json.js';

/** SHA-256, in hex, over the usage that a document was rated from, whatever the order of its rows. */
export const usageHashOf = (rows: readonly UsageRow[]): string =>
  createHash('sha256').update(rows.map(canonicalJson).sort().join('\n')).digest('hex');
