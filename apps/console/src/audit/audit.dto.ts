import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AUDIT_TYPES } from '#records';
import type { AuditType } from '#records';
import { auditDetailRefs, auditedValueRefs } from '../openapi/api-shapes.js';

/** One change by a person or program. */
export class AuditEntryDto {
  @ApiProperty({ type: 'integer', description: 'Position in the audit: later entries have higher positions' })
  readonly position!: number;

  @ApiProperty({ description: 'Id of the change: sent again, it is audited again under the same id' })
  readonly id!: string;

  @ApiProperty({ enum: AUDIT_TYPES })
  readonly type!: AuditType;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ description: 'Who' })
  readonly by!: string;

  @ApiPropertyOptional({ description: 'The client of the change' })
  readonly clientId?: string;

  @ApiPropertyOptional({ description: 'Reason, if one was given' })
  readonly reason?: string;

  @ApiPropertyOptional({ oneOf: auditedValueRefs, description: 'The previous value; absent: none' })
  readonly before?: object;

  @ApiPropertyOptional({ oneOf: auditedValueRefs, description: 'The new value' })
  readonly after?: object;

  @ApiPropertyOptional({
    oneOf: auditDetailRefs,
    description: 'Further details, such as the selection and the count of a replay',
  })
  readonly details?: Readonly<Record<string, unknown>>;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto], description: 'Newest first' })
  readonly entries!: readonly AuditEntryDto[];

  @ApiPropertyOptional({
    description: '`cursor` of the next page; a page may be short, or empty, while it has a `next`',
  })
  readonly next?: string;
}
