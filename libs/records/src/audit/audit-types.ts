import { REPLAY_EVENTS } from '../dead-letters/replay-events.js';

/** The kinds of change that people make, as named in the audit's events. */
export const AUDIT_TYPES = [
  'contract.signed',
  'adjustment.booked',
  REPLAY_EVENTS.replayed,
  'key.created',
  'key.rotated',
  'key.revoked',
] as const;

export type AuditType = (typeof AUDIT_TYPES)[number];

export const isAuditType = (type: string | undefined): type is AuditType =>
  AUDIT_TYPES.some((known) => known === type);
