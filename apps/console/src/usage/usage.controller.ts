import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { CsvResponse } from '../csv/csv-response.decorator.js';
import { ApiClientId } from '../openapi/api-client-id.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { USAGE_TABLE } from './usage-table.js';
import { ClientUsageDto } from './usage.dto.js';
import { UsageQuery } from './usage.query.js';
import { UsageService } from './usage.service.js';

@ApiTags('clients')
@Allow('ops', 'billing', 'client')
@Controller('v1/clients/:clientId/usage')
export class UsageController {
  constructor(private readonly service: UsageService) {}

  @Get()
  @ApiClientId()
  @ApiOperation({
    operationId: 'clientUsage',
    summary: 'Usage and staffed time of a client, as of now',
  })
  @CsvResponse(ClientUsageDto, USAGE_TABLE)
  @ApiProblems('invalid-query', 'unknown-client', 'not-acceptable')
  get(@Param('clientId') clientId: string, @Query() query: UsageQuery): Promise<ClientUsageDto> {
    return this.service.report(clientId, query);
  }
}
