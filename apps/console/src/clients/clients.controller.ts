import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { ClientContractsDto } from '../contracts/contract.dto.js';
import { PageQuery } from '../http/page-query.js';
import { ApiClientId } from '../openapi/api-client-id.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { ClientPageDto } from './client.dto.js';
import { ClientsService } from './clients.service.js';

@ApiTags('clients')
@Controller('v1/clients')
export class ClientsController {
  constructor(private readonly service: ClientsService) {}

  @Get()
  @Allow('ops', 'billing')
  @ApiOperation({ operationId: 'listClients', summary: 'All clients with a contract or with events' })
  @ApiOkResponse({ type: ClientPageDto })
  @ApiProblems('invalid-query')
  list(@Query() query: PageQuery): Promise<ClientPageDto> {
    return this.service.page(query);
  }

  @Get(':clientId/contracts')
  @Allow('ops', 'billing', 'client')
  @ApiClientId()
  @ApiOperation({ operationId: 'clientContracts', summary: 'All contract versions of a client' })
  @ApiOkResponse({ type: ClientContractsDto })
  @ApiProblems('unknown-client')
  versions(@Param('clientId') clientId: string): Promise<ClientContractsDto> {
    return this.service.signedContracts(clientId);
  }
}
