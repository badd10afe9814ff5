import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { RequestTimeout } from '../http/request-timeout.interceptor.js';
import { Caller } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import { JsonBodyPipe } from '../http/json-body.pipe.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { DeadLetterDetailDto } from './dead-letter-detail.dto.js';
import { DeadLetterCountsDto, DeadLetterPageDto } from './dead-letter.dto.js';
import { SCAN_TIMEOUT_MS, DeadLettersService } from './dead-letters.service.js';
import { DeadLetterCountsQuery, DeadLettersQuery } from './dead-letters.query.js';
import { ReplayDto } from './replay.dto.js';
import { ReplayRequest, readReplayRequest } from './replay-request.dto.js';

@ApiTags('operations')
@Allow('ops', 'billing')
@Controller('v1/ops/dead-letters')
export class DeadLettersController {
  constructor(private readonly service: DeadLettersService) {}

  @Get()
  @RequestTimeout(SCAN_TIMEOUT_MS)
  @ApiOperation({ operationId: 'listDeadLetters', summary: 'Records refused by ingest, newest first' })
  @ApiOkResponse({ type: DeadLetterPageDto })
  @ApiProblems('invalid-query')
  list(@Query() query: DeadLettersQuery): Promise<DeadLetterPageDto> {
    return this.service.page(query);
  }

  @Get('counts')
  @RequestTimeout(SCAN_TIMEOUT_MS + 5_000)
  @ApiOperation({ operationId: 'countDeadLetters', summary: 'Counts by code and by client' })
  @ApiOkResponse({ type: DeadLetterCountsDto })
  @ApiProblems('invalid-query')
  counts(@Query() query: DeadLetterCountsQuery): Promise<DeadLetterCountsDto> {
    return this.service.counts(query);
  }

  @Get(':deadLetterId')
  @ApiParam({ name: 'deadLetterId', schema: { type: 'string' }, description: '`id` of the list' })
  @ApiOperation({
    operationId: 'getDeadLetter',
    summary: 'One dead letter: reason, remedy, content, origin, replay',
  })
  @ApiOkResponse({ type: DeadLetterDetailDto })
  @ApiProblems('unknown-dead-letter')
  one(@Param('deadLetterId') deadLetterId: string): Promise<DeadLetterDetailDto> {
    return this.service.one(deadLetterId);
  }

  @Post('replay')
  @HttpCode(200)
  @RequestTimeout(SCAN_TIMEOUT_MS + 5_000)
  @ApiOperation({
    operationId: 'replayDeadLetters',
    summary: 'Publish refused records again, each of them once; a dry run unless `dryRun` is false',
  })
  @ApiBody({ type: ReplayRequest })
  @ApiOkResponse({ type: ReplayDto })
  @ApiProblems(
    ...(['not-json', 'invalid-replay', 'unknown-dead-letter', 'body-too-large', 'not-json-type'] as const),
  )
  replay(@Body(JsonBodyPipe) body: unknown, @Caller() { name: by }: Principal): Promise<ReplayDto> {
    return this.service.replay(readReplayRequest(body), by);
  }
}
