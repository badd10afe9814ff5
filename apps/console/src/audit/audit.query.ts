import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { AUDIT_TYPES } from '#records';
import type { AuditType } from '#records';
import { OptionalClientId } from '../http/client-id-parameter.decorator.js';
import { PageQuery } from '../http/page-query.js';

export class AuditQuery extends PageQuery {
  @OptionalClientId('Only entries of this client')
  readonly clientId?: string;

  @ApiPropertyOptional({ enum: AUDIT_TYPES, description: 'Only entries of this type' })
  @IsOptional()
  @IsIn(AUDIT_TYPES, { message: `type must be one of ${AUDIT_TYPES.join(', ')}` })
  readonly type?: AuditType;
}
