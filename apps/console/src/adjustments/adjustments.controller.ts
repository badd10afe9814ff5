import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { AdjustmentOrder } from '#invoicing';
import type { Response } from 'express';
import { Caller } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import { JsonBodyPipe } from '../http/json-body.pipe.js';
import { ApiClientId } from '../openapi/api-client-id.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { schemaRef } from '../openapi/api-shapes.js';
import { AdjustmentsService } from './adjustments.service.js';
import { AdjustmentDto, ClientAdjustmentsDto } from './adjustment.dto.js';

@ApiTags('clients')
@Controller('v1/clients/:clientId/adjustments')
export class AdjustmentsController {
  constructor(private readonly service: AdjustmentsService) {}

  @Post()
  @Allow('billing')
  @ApiClientId()
  @ApiOperation({
    operationId: 'bookAdjustment',
    summary: 'Book a service credit or a one-off charge: a line of the next invoice',
  })
  @ApiBody({ schema: schemaRef(AdjustmentOrder) })
  @ApiCreatedResponse({ type: AdjustmentDto, description: 'Booked' })
  @ApiOkResponse({ type: AdjustmentDto, description: 'It already exists with the same content' })
  @ApiProblems(
    ...(['not-json', 'unknown-client', 'adjustment-conflict', 'body-too-large'] as const),
    ...(['not-json-type', 'invalid-adjustment', 'unavailable'] as const),
  )
  async book(
    @Param('clientId') clientId: string,
    @Body(JsonBodyPipe) body: unknown,
    @Caller() { name: by }: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AdjustmentDto> {
    const { isNew, adjustment } = await this.service.book(clientId, body, by);
    response.status(isNew ? 201 : 200).location(`/v1/clients/${encodeURIComponent(clientId)}/adjustments`);
    return adjustment;
  }

  @Get()
  @Allow('ops', 'billing', 'client')
  @ApiClientId()
  @ApiOperation({
    operationId: 'clientAdjustments',
    summary: 'Service credits and one-off charges of a client, and the documents that contain them',
  })
  @ApiOkResponse({ type: ClientAdjustmentsDto })
  @ApiProblems('unknown-client')
  async list(@Param('clientId') clientId: string): Promise<ClientAdjustmentsDto> {
    return { clientId, adjustments: await this.service.list(clientId) };
  }
}
