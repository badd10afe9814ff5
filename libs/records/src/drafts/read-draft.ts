import type { Checked } from '#contracts';
import type { CloseBatch } from '#invoicing';
import type { RawRecord } from '#kafka';
import { parseRecordJson, refused } from '../record-json.js';

/**
 * A record of the drafts topic as the batch of a close. Codes: those of `readJson`, and `invalid`. Only billing writes
 * drafts; a record that is none is from another program and must get no number.
 */
export function readDraft(record: RawRecord): Checked<CloseBatch> {
  const json = parseRecordJson(record);
  if ('faults' in json) return json;
  return isBatch(json.ok) ? { ok: json.ok } : refused('invalid', 'the value is no batch of a close');
}

function isBatch(json: unknown): json is CloseBatch {
  if (typeof json !== 'object' || json === null) return false;
  const { closeId, clientId, documents } = json as Partial<Record<keyof CloseBatch, unknown>>;
  return typeof closeId === 'string' && typeof clientId === 'string' && Array.isArray(documents);
}
