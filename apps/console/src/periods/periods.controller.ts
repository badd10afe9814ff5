import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UsageReader } from '#store';
import { ClientDirectory } from '../clients/client-directory.js';
import { ApiClientId } from '../openapi/api-client-id.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { periodList } from './period-list.js';
import { ClientPeriodsDto } from './period.dto.js';

@ApiTags('clients')
@Controller('v1/clients/:clientId/periods')
export class PeriodsController {
  constructor(
    private readonly directory: ClientDirectory,
    private readonly usage: UsageReader,
  ) {}

  @Get()
  @ApiClientId()
  @ApiOperation({
    operationId: 'clientPeriods',
    summary: 'Closed periods, those that wait and why, the open one',
  })
  @ApiOkResponse({ type: ClientPeriodsDto })
  @ApiProblems('unknown-client')
  async get(@Param('clientId') clientId: string): Promise<ClientPeriodsDto> {
    const versions = await this.directory.versionsOf(clientId);
    const { closes } = await this.usage.client(clientId);
    const periods = periodList(versions, closes, this.directory.partitionOf(clientId), Date.now());
    const nextDueAt = periods.find(({ dueAt }) => dueAt !== undefined)?.dueAt;
    return { clientId, periods, ...(nextDueAt === undefined ? {} : { nextDueAt }) };
  }
}
