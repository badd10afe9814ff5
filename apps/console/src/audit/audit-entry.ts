import { headerText, recordJson } from '#kafka';
import type { RawRecord } from '#kafka';
import { isAuditType } from './audit-types.js';
import type { AuditEntryDto } from './audit.dto.js';

/** A record of the audit for people; undefined for what is not told: steps on the way, and what is no event of ours. */
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
