import { createHash } from 'node:crypto';
import type { RawRecord } from './raw-record.js';

/**
 * 16 hex digits that identify a record's key and value. Stored with a position, they verify on restart that the
 * log is the one that was folded before.
 */
export function fingerprint(record: Pick<RawRecord, 'key' | 'value'>): string {
  const hash = createHash('sha256');
  for (const part of [record.key, record.value]) {
    // the length distinguishes ("ab", "c") from ("a", "bc"), and null from empty
    hash.update(`${part?.length ?? 'null'}:`);
    if (part) hash.update(part);
  }
  return hash.digest('hex').slice(0, 16);
}
