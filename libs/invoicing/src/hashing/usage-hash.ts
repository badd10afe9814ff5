import { createHash } from 'node:crypto';
import type { UsageRow } from '#usage';
import { canonicalJson } from '#usage';

/** The SHA-256, in hex, of the usage that a document was rated from, independent of the order of rows. */
export const hashUsage = (rows: readonly UsageRow[]): string =>
  createHash('sha256').update(rows.map(canonicalJson).sort().join('\n')).digest('hex');
