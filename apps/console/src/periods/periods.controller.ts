import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { ApiClientId } from '../openapi/api-client-id.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { PeriodsService } from './periods.service.js';
import { ClientPeriodsDto } from './period.dto.js';

@ApiTags('clients')
@Allow('ops', 'billing', 'client')
@Controller('v1/clients/:clientId/periods')
export class PeriodsController {
  constructor(private readonly service: PeriodsService) {}

  @Get()
  @ApiClientId()
  @ApiOperation({
    operationId: 'clientPeriods',
    summary:
      'Closed periods with their documents, due and waiting periods with the reason, and the open period',
  })
  @ApiOkResponse({ type: ClientPeriodsDto })
  @ApiProblems('unknown-client')
  get(@Param('clientId') clientId: string): Promise<ClientPeriodsDto> {
    return this.service.report(clientId);
  }
}
