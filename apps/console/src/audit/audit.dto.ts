import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AUDIT_TYPES } from './audit-types.js';
import type { AuditType } from './audit-types.js';

const state = (description: string) => ({ type: 'object', additionalProperties: true, description }) as const;

/** One change by a person or program. */
export class AuditEntryDto {
  @ApiProperty({ type: 'integer', description: 'Where it is in the audit: later ones are higher' })
  readonly position!: number;

  @ApiProperty({ description: 'Of the change: sent again, it is audited again under the same id' })
  readonly id!: string;

  @ApiProperty({ enum: AUDIT_TYPES })
  readonly type!: AuditType;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ description: 'Who' })
  readonly by!: string;

  @ApiPropertyOptional({ description: 'Whom it is about' })
  readonly clientId?: string;

  @ApiPropertyOptional({ description: 'Why, where somebody said so' })
  readonly reason?: string;

  @ApiPropertyOptional(state('What there was; absent: nothing'))
  readonly before?: object;

  @ApiPropertyOptional(state('What there is since'))
  readonly after?: object;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What else there is to say, such as which letters a replay took, and how many',
  })
  readonly details?: Readonly<Record<string, unknown>>;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto], description: 'The newest first' })
  readonly entries!: readonly AuditEntryDto[];

  @ApiPropertyOptional({
    description: '`cursor` of the next page; a page may be short, or empty, while it has a `next`',
  })
  readonly next?: string;
}
