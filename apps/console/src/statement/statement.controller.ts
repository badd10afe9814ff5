import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#runtime';
import { AlsoCsv } from '../csv/also-csv.js';
import { ApiClientId } from '../openapi/api-client-id.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { PeriodQuery } from '../periods/period.query.js';
import { StatementDesk } from './statement-desk.js';
import { STATEMENT_TABLE } from './statement-table.js';
import { StatementDto } from './statement.dto.js';

@ApiTags('clients')
@Allow('ops', 'billing', 'client')
@Controller('v1/clients/:clientId/statement')
export class StatementController {
  constructor(private readonly desk: StatementDesk) {}

  @Get()
  @ApiClientId()
  @ApiOperation({
    operationId: 'statement',
    summary: 'Volumes and service measures behind a period’s document, each with its formula',
  })
  @AlsoCsv(StatementDto, STATEMENT_TABLE)
  @ApiProblems('invalid-query', 'unknown-client', 'no-period', 'period-too-long', 'not-acceptable')
  get(@Param('clientId') clientId: string, @Query() { period }: PeriodQuery): Promise<StatementDto> {
    return this.desk.of(clientId, period, Date.now());
  }
}
