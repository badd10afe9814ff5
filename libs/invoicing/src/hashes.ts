import { createHash } from 'node:crypto';
import type { UsageRow } from '#usage';
import { canonicalDocument } from './canonical-json.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 over the canonical JSON of a document without its `contentHash`. */
export const contentHash = (document: object): string =>
  sha256(canonicalDocument({ ...document, contentHash: undefined }));

/** SHA-256 over the usage that a document was rated from, whatever the order of its rows. */
export const usageHash = (rows: readonly UsageRow[]): string =>
  sha256(rows.map(canonicalDocument).sort().join('\n'));
