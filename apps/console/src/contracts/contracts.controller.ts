import { Body, Controller, Ip, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { JsonBodyPipe } from '../http/json-body.pipe.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { contractSchemaRef } from '../openapi/contract-schemas.js';
import { SignedContractDto } from './contract.dto.js';
import { ContractDesk } from './contract-desk.js';

@ApiTags('contracts')
@Controller('v1/contracts')
export class ContractsController {
  constructor(private readonly desk: ContractDesk) {}

  @Post()
  @ApiOperation({ operationId: 'signContract', summary: 'Sign a contract version; versions never change' })
  @ApiBody({ schema: contractSchemaRef })
  @ApiCreatedResponse({ type: SignedContractDto, description: 'Signed' })
  @ApiOkResponse({ type: SignedContractDto, description: 'It was signed before, with the same terms' })
  @ApiProblems(
    'not-json',
    'version-conflict',
    'body-too-large',
    'not-json-type',
    'invalid-contract',
    'unavailable',
  )
  async sign(
    @Body(JsonBodyPipe) body: unknown,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedContractDto> {
    const { isNew, contract } = await this.desk.sign(body, `unauthenticated@${address}`);
    response.status(isNew ? 201 : 200).location(`/v1/clients/${contract.clientId}/contracts`);
    return contract;
  }
}
