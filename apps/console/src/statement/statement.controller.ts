import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { CsvResponse } from '../csv/csv-response.decorator.js';
import { ApiClientId } from '../openapi/api-client-id.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { PeriodQuery } from '../periods/period.query.js';
import { StatementService } from './statement.service.js';
import { STATEMENT_TABLE } from './statement-table.js';
import { StatementDto } from './statement.dto.js';

@ApiTags('clients')
@Allow('ops', 'billing', 'client')
@Controller('v1/clients/:clientId/statement')
export class StatementController {
  constructor(private readonly service: StatementService) {}

  @Get()
  @ApiClientId()
  @ApiOperation({
    operationId: 'statement',
    summary: 'Volumes and service measures of a period, each with its formula',
  })
  @CsvResponse(StatementDto, STATEMENT_TABLE)
  @ApiProblems('invalid-query', 'unknown-client', 'no-period', 'period-too-long', 'not-acceptable')
  get(@Param('clientId') clientId: string, @Query() { period }: PeriodQuery): Promise<StatementDto> {
    return this.service.report(clientId, period, Date.now());
  }
}
