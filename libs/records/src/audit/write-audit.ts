import type { AccessKey, AccessKeyDetails } from '#access';
import type { ContractVersion } from '#contracts';
import type { Adjustment } from '#invoicing';
import { TIMED_EVENT_HEADERS, toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { adjustmentEventId } from '../adjustments/write-adjustment.js';
import { contractKey } from '../contracts/write-contract.js';
import type { Signature } from '../contracts/write-contract.js';
import { CLI_SOURCE, CONSOLE_SOURCE } from '../sources.js';
import type { AdjustmentBooked, ContractSigned, KeyChanged } from './audit-shapes.js';
import type { AuditType } from './audit-types.js';

/** The headers of each event in the audit. */
export const AUDIT_HEADERS = TIMED_EVENT_HEADERS;

interface AuditEvent<Data> {
  readonly source: string;
  readonly type: AuditType;
  /** A change that is audited again has the same id, so that a repeat is recognized. */
  readonly id: string;
  /** RFC 3339. */
  readonly time: string;
  readonly data: Data;
}

const auditRecord = <Data extends { clientId?: string }>(event: AuditEvent<Data>): OutgoingRecord =>
  toKafkaMessage({ specversion: '1.0', ...event });

/**
 * The audit event of a signed version: what it replaces, its terms, when, by whom and why.
 * @param before the version that was in force at the start of this one until now
 */
export function contractAudit(
  after: ContractVersion,
  { at, by, reason }: Signature,
  before: ContractVersion | undefined,
): OutgoingRecord {
  const { clientId, version } = after;
  const why = reason === undefined ? {} : { reason };
  return auditRecord<ContractSigned>({
    ...{ source: CONSOLE_SOURCE, type: 'contract.signed', time: at },
    id: `contract.signed/${contractKey(after)}`,
    data: { ...{ clientId, version, by }, ...why, before: before ?? null, after },
  });
}

/** The audit event of a booked adjustment: who sent it, and who decided it. */
export function adjustmentAudit(adjustment: Adjustment, by: string, at: Date): OutgoingRecord {
  const { clientId, reason } = adjustment;
  return auditRecord<AdjustmentBooked>({
    ...{ source: CONSOLE_SOURCE, type: 'adjustment.booked', time: at.toISOString() },
    id: adjustmentEventId(adjustment),
    data: { ...{ clientId, by, reason }, before: null, after: adjustment },
  });
}

/** A change of an access key. */
export interface KeyChange {
  readonly type: 'key.created' | 'key.rotated' | 'key.revoked';
  readonly before: AccessKey | undefined;
  readonly after: AccessKey;
  readonly by: string;
  readonly at: Date;
}

/** The audit event of a change of a key, without the hash of the secret. */
export function keyAudit({ type, before, after, by, at }: KeyChange): OutgoingRecord {
  const { keyId, clientId } = after;
  return auditRecord<KeyChanged>({
    ...{ source: CLI_SOURCE, type, time: at.toISOString() },
    id: `${type}/${keyId}/${at.toISOString()}`,
    data: {
      ...(clientId !== undefined && { clientId }),
      ...{ by, keyId, before: before ? withoutHash(before) : null, after: withoutHash(after) },
    },
  });
}

const withoutHash = ({ hash: _, ...key }: AccessKey): AccessKeyDetails => key;
