import { Body, Controller, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ContractVersion } from '#contracts';
import { Allow } from '../access/allow.decorator.js';
import type { Response } from 'express';
import { Caller } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import { numberToMatch } from '../http/if-match.js';
import { JsonBodyPipe } from '../http/json-body.pipe.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { schemaRef } from '../openapi/api-shapes.js';
import { CheckedContractDto } from './checked-contract.dto.js';
import { SignedContractDto } from './contract.dto.js';
import { ContractsService } from './contracts.service.js';
import { SignQuery } from './sign.query.js';

@ApiTags('contracts')
@Allow('billing')
@Controller('v1/contracts')
export class ContractsController {
  constructor(private readonly service: ContractsService) {}

  @Post()
  @ApiOperation({ operationId: 'signContract', summary: 'Sign a contract version; versions never change' })
  @ApiBody({ schema: schemaRef(ContractVersion) })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'The latest version number of the client that you expect, in quotes, "0" for none: with another one, nothing is signed',
    example: '"2"',
  })
  @ApiCreatedResponse({ type: SignedContractDto, description: 'Signed' })
  @ApiOkResponse({ type: SignedContractDto, description: 'It already exists with the same terms' })
  @ApiProblems(
    ...(['not-json', 'invalid-query', 'version-conflict', 'signed-meanwhile', 'body-too-large'] as const),
    ...(['not-json-type', 'invalid-contract', 'backdating-needs-reason', 'unavailable'] as const),
  )
  async sign(
    @Body(JsonBodyPipe) body: unknown,
    @Query() { reason }: SignQuery,
    @Headers('if-match') ifMatch: string | undefined,
    @Caller() { name: by }: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedContractDto> {
    const latest = numberToMatch(ifMatch);
    const { isNew, contract } = await this.service.sign(body, {
      by,
      ...(reason !== undefined && { reason }),
      ...(latest !== undefined && { latest }),
    });
    response.status(isNew ? 201 : 200).location(`/v1/clients/${contract.clientId}/contracts`);
    return contract;
  }

  @Post('check')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'checkContract',
    summary: 'The result of signing a version; signs nothing',
  })
  @ApiBody({ schema: schemaRef(ContractVersion) })
  @ApiOkResponse({ type: CheckedContractDto })
  @ApiProblems('not-json', 'body-too-large', 'not-json-type')
  check(@Body(JsonBodyPipe) body: unknown): Promise<CheckedContractDto> {
    return this.service.check(body);
  }
}
