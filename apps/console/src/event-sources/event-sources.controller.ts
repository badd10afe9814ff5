import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { PlatformsDto } from './event-source.dto.js';
import { EventSourcesService } from './event-sources.service.js';
import { EventSourcesQuery } from './event-sources.query.js';

@ApiTags('operations')
@Allow('ops', 'billing')
@Controller('v1/ops/platforms')
export class EventSourcesController {
  constructor(private readonly eventSources: EventSourcesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listPlatforms',
    summary: 'The platforms that send events, and those that are unexpectedly inactive',
  })
  @ApiOkResponse({ type: PlatformsDto })
  @ApiProblems('invalid-query')
  list(@Query() query: EventSourcesQuery): PlatformsDto {
    return this.eventSources.report(query);
  }
}
