import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { AuditService } from './audit.service.js';
import { AuditPageDto } from './audit.dto.js';
import { AuditQuery } from './audit.query.js';

@ApiTags('access')
@Allow('billing')
@Controller('v1/audit')
export class AuditController {
  constructor(private readonly service: AuditService) {}

  @Get()
  @ApiOperation({
    operationId: 'listAudit',
    summary:
      'Audit log: each change with its author and the values before and after: contracts, adjustments, replays, keys; newest first',
  })
  @ApiOkResponse({ type: AuditPageDto })
  @ApiProblems('invalid-query')
  list(@Query() query: AuditQuery): Promise<AuditPageDto> {
    return this.service.page(query);
  }
}
