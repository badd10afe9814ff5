import type { Checked } from '#contracts';
import { firstHeaderText } from '#kafka';
import type { RawRecord } from '#kafka';
import { isoInstant } from '#usage';
import { parseRecordJson, refused } from '../record-json.js';
import { isAuditType } from './audit-types.js';
import type { AuditType } from './audit-types.js';

/** One change by a person or program. */
export interface AuditEntry {
  /** Offset in the audit, which has one partition. */
  readonly position: number;
  /** A change that is audited twice has the same id. */
  readonly id: string;
  readonly type: AuditType;
  /** RFC 3339; the append time where the writer named none. */
  readonly at: string;
  /** `unknown` if the writer named no author. */
  readonly by: string;
  readonly clientId?: string;
  readonly reason?: string;
  /** The previous value; absent: none. */
  readonly before?: object;
  readonly after?: object;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * A record of the audit as the change that it reports. Codes: those of `readJson`, `unknown-type` for an
 * intermediate step of a replay and for events of other programs, `invalid` for data that is no object.
 */
export function readAuditEntry(record: RawRecord): Checked<AuditEntry> {
  const { offset, headers, appendedAtMs } = record;
  const type = firstHeaderText(headers, 'ce_type');
  const json = parseRecordJson(record);
  if ('faults' in json) return json;
  if (!isAuditType(type)) return refused('unknown-type', `the audit has no entries of type ${type}`);
  if (!isObject(json.ok)) return refused('invalid', 'the data is no JSON object');
  const { by, clientId, reason, before, after, ...details } = json.ok as Readonly<Record<string, unknown>>;
  return {
    ok: {
      ...{ position: offset, id: firstHeaderText(headers, 'ce_id') ?? '', type },
      at: firstHeaderText(headers, 'ce_time') ?? isoInstant(appendedAtMs),
      by: typeof by === 'string' ? by : 'unknown',
      ...(typeof clientId === 'string' && { clientId }),
      ...(typeof reason === 'string' && { reason }),
      ...(isObject(before) && { before }),
      ...(isObject(after) && { after }),
      ...(Object.keys(details).length > 0 && { details }),
    },
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
