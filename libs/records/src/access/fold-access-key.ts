import type { AccessKeyRegistry } from '#access';
import type { Checked } from '#contracts';
import type { RawRecord } from '#kafka';
import { readAccessKey } from './read-access-key.js';
import type { AccessKeyRecord } from './read-access-key.js';

/** Folds a record of the access topic into the registry; a record with faults changes nothing. */
export function foldAccessKey(registry: AccessKeyRegistry, record: RawRecord): Checked<AccessKeyRecord> {
  const read = readAccessKey(record);
  if ('faults' in read) return read;
  if (read.ok.kind === 'put') registry.put(read.ok.key);
  else registry.remove(read.ok.keyId);
  return read;
}
