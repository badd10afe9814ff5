import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { ApiClientId } from '../openapi/api-client-id.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { PreviewService } from './preview.service.js';
import { PreviewDto } from './preview.dto.js';
import { PeriodQuery } from '../periods/period.query.js';

@ApiTags('clients')
@Allow('ops', 'billing', 'client')
@Controller('v1/clients/:clientId/preview')
export class PreviewController {
  constructor(private readonly service: PreviewService) {}

  @Get()
  @ApiClientId()
  @ApiOperation({
    operationId: 'preview',
    summary: 'The invoice as of now, not issued, and a forecast for the whole period',
  })
  @ApiOkResponse({ type: PreviewDto })
  @ApiProblems('invalid-query', 'unknown-client', 'no-period', 'period-too-long')
  get(@Param('clientId') clientId: string, @Query() { period }: PeriodQuery): Promise<PreviewDto> {
    return this.service.report(clientId, period, Date.now());
  }
}
