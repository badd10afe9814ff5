import { AccessKeyDetails } from '#access';
import { ContractVersion, Int, Optional, Part } from '#contracts';
import type { PartShape } from '#contracts';
import { Adjustment } from '#invoicing';
import { Equals, IsString } from 'class-validator';
import {
  DeadLettersClaimed,
  DeadLettersReplayed,
  DeadLettersRepublished,
  REPLAY_EVENTS,
} from '../dead-letters/replay-events.js';
import type { AuditType } from './audit-types.js';
import { PartOrNull } from './part-or-null.js';

/** The data of each change: its author, the previous value (null: none) and the new one. */
export class ContractSigned {
  @IsString()
  readonly clientId!: string;

  @Int(0, Number.MAX_SAFE_INTEGER)
  readonly version!: number;

  @IsString()
  readonly by!: string;

  @Optional()
  @IsString()
  readonly reason?: string;

  /** The version that it replaces. */
  @PartOrNull(() => ContractVersion)
  readonly before!: ContractVersion | null;

  @Part(() => ContractVersion)
  readonly after!: ContractVersion;
}

export class AdjustmentBooked {
  @IsString()
  readonly clientId!: string;

  @IsString()
  readonly by!: string;

  @IsString()
  readonly reason!: string;

  @Equals(null)
  readonly before!: null;

  @Part(() => Adjustment)
  readonly after!: Adjustment;
}

/** A key that was created, rotated or revoked. */
export class KeyChanged {
  @Optional()
  @IsString()
  readonly clientId?: string;

  @IsString()
  readonly by!: string;

  @IsString()
  readonly keyId!: string;

  @PartOrNull(() => AccessKeyDetails)
  readonly before!: AccessKeyDetails | null;

  @Part(() => AccessKeyDetails)
  readonly after!: AccessKeyDetails;
}

type ReplayStep = (typeof REPLAY_EVENTS)['claimed' | 'republished'];

/** The shape of the data of each event in the audit: the changes, and the steps of a replay. */
export const AUDIT_SHAPES: Readonly<Record<AuditType | ReplayStep, PartShape>> = {
  'contract.signed': ContractSigned,
  'adjustment.booked': AdjustmentBooked,
  'key.created': KeyChanged,
  'key.rotated': KeyChanged,
  'key.revoked': KeyChanged,
  [REPLAY_EVENTS.claimed]: DeadLettersClaimed,
  [REPLAY_EVENTS.republished]: DeadLettersRepublished,
  [REPLAY_EVENTS.replayed]: DeadLettersReplayed,
};
