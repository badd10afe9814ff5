import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '#runtime';
import { ApiProblems } from '../openapi/api-problems.js';
import { PlatformsDto } from './platform.dto.js';
import { EventSourcesService } from './event-sources.service.js';
import { PlatformsQuery } from './platforms.query.js';

@ApiTags('operations')
@Allow('ops', 'billing')
@Controller('v1/ops/platforms')
export class PlatformsController {
  constructor(private readonly desk: EventSourcesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listPlatforms',
    summary: 'Who sends events, and which platforms are silent that should be heard',
  })
  @ApiOkResponse({ type: PlatformsDto })
  @ApiProblems('invalid-query')
  list(@Query() query: PlatformsQuery): PlatformsDto {
    return this.desk.report(query);
  }
}
