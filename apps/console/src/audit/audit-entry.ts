import { headerText, recordJson } from '#kafka';
import type { RawRecord } from '#kafka';
import { isAuditType } from './audit-types.js';
import type { AuditEntryDto } from './audit.dto.js';

/** An audit record as an entry for people; undefined for intermediate steps and for foreign events. */
export function auditEntry({ offset, headers, value, appendedAtMs }: RawRecord): AuditEntryDto | undefined {
  const type = headerText(headers, 'ce_type');
  const data = recordJson(value);
  if (!isAuditType(type) || typeof data !== 'object' || data === null) return undefined;
  const { by, clientId, reason, before, after, ...details } = data as Readonly<Record<string, unknown>>;
  return {
    ...{ position: offset, id: headerText(headers, 'ce_id') ?? '', type },
    at: headerText(headers, 'ce_time') ?? new Date(appendedAtMs).toISOString(),
    by: typeof by === 'string' ? by : 'unknown',
    ...(typeof clientId === 'string' && { clientId }),
    ...(typeof reason === 'string' && { reason }),
    ...(isState(before) && { before }),
    ...(isState(after) && { after }),
    ...(Object.keys(details).length > 0 && { details }),
  };
}

const isState = (value: unknown): value is object => typeof value === 'object' && value !== null;
