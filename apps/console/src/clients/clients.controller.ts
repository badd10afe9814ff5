import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { ClientContractsDto } from '../contracts/contract.dto.js';
import { ContractView } from '../contracts/contract-view.js';
import { toSignedContracts } from '../contracts/signed-contracts.js';
import { encodeCursor, readCursor } from '../http/cursor.js';
import { PageQuery } from '../http/page-query.js';
import { ApiClientId } from '../openapi/api-client-id.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { ClientDirectory } from './client-directory.js';
import { ClientPageDto } from './client.dto.js';

const LIST = { list: 'clients' };

@ApiTags('clients')
@Controller('v1/clients')
export class ClientsController {
  constructor(
    private readonly directory: ClientDirectory,
    private readonly contracts: ContractView,
  ) {}

  @Get()
  @Allow('ops', 'billing')
  @ApiOperation({ operationId: 'listClients', summary: 'All clients with a contract or with events' })
  @ApiOkResponse({ type: ClientPageDto })
  @ApiProblems('invalid-query')
  async list(@Query() { limit, cursor }: PageQuery): Promise<ClientPageDto> {
    const after = cursor === undefined ? '' : readCursor(cursor, LIST);
    const found = await this.directory.page(after, limit + 1, Date.now());
    const clients = found.slice(0, limit);
    const last = clients.at(-1);
    return { clients, ...(found.length > limit && last ? { next: encodeCursor(last.clientId, LIST) } : {}) };
  }

  @Get(':clientId/contracts')
  @Allow('ops', 'billing', 'client')
  @ApiClientId()
  @ApiOperation({ operationId: 'clientContracts', summary: 'All contract versions of a client' })
  @ApiOkResponse({ type: ClientContractsDto })
  @ApiProblems('unknown-client')
  async versions(@Param('clientId') clientId: string): Promise<ClientContractsDto> {
    await this.directory.requireVersions(clientId);
    const latest = this.contracts.latest(clientId);
    return { clientId, latest, contracts: toSignedContracts(this.contracts, clientId, Date.now()) };
  }
}
