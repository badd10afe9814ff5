import { SECRET_HASH, isRole } from '#access';
import type { AccessKey } from '#access';
import type { Checked } from '#contracts';
import type { RawRecord } from '#kafka';
import { parseRecordJson, refused } from '../record-json.js';

/** What a record of the access topic states about a key. */
export type AccessKeyRecord =
  | { readonly kind: 'put'; readonly key: AccessKey }
  /** A tombstone: compaction removes the key, so a process that reads the topic later does not know it. */
  | { readonly kind: 'removed'; readonly keyId: string };

/** Codes: those of `readJson`, and `invalid` for a value that is no complete key. */
export function readAccessKey(record: RawRecord): Checked<AccessKeyRecord> {
  const { key: recordKey, value, undecodable } = record;
  if (value === null && recordKey !== null && !undecodable)
    return { ok: { kind: 'removed', keyId: recordKey.toString() } };
  const json = parseRecordJson(record);
  if ('faults' in json) return json;
  return isAccessKey(json.ok)
    ? { ok: { kind: 'put', key: json.ok } }
    : refused('invalid', 'the value is no access key');
}

/**
 * Checks what decides whether a key opens something, and for whom. Less than the class AccessKey declares: a key written
 * without the instants and names that people read stays valid, and an end that is no instant has passed (the registry).
 */
function isAccessKey(json: unknown): json is AccessKey {
  if (typeof json !== 'object' || json === null) return false;
  const { keyId, name, hash, role, clientId } = json as Partial<Record<keyof AccessKey, unknown>>;
  const isWhole =
    typeof keyId === 'string' &&
    typeof name === 'string' &&
    typeof hash === 'string' &&
    SECRET_HASH.test(hash);
  return isWhole && isRole(role) && (role === 'client') === (typeof clientId === 'string');
}
