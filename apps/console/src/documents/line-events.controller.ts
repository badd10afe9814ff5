import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import { CsvResponse } from '../csv/csv-response.decorator.js';
import { RequestTimeout } from '../http/request-timeout.interceptor.js';
import { PageQuery } from '../http/page-query.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { Problem } from '../problems/problem.js';
import { LINE_EVENTS_TABLE } from './document-tables.js';
import { LineEventsService, READ_TIMEOUT_MS } from './line-events.service.js';
import { LineEventsPageDto } from './line-events.dto.js';

@ApiTags('documents')
@Allow('ops', 'billing', 'client')
@Controller('v1/documents')
export class LineEventsController {
  constructor(private readonly service: LineEventsService) {}

  @Get(':documentId/lines/:line/events')
  @RequestTimeout(READ_TIMEOUT_MS + 5_000)
  @ApiParam({ name: 'documentId', schema: { type: 'string' } })
  @ApiParam({
    name: 'line',
    schema: { type: 'integer', minimum: 1 },
    description: 'Number of the line, from 1',
  })
  @ApiOperation({
    operationId: 'getLineEvents',
    summary: 'The events behind a line, each with its contribution',
    description:
      'Read again from the journal up to the document’s close marker; later pages come from memory if possible.',
  })
  @CsvResponse(LineEventsPageDto, LINE_EVENTS_TABLE)
  @ApiProblems(
    'invalid-query',
    'unknown-document',
    'unknown-line',
    'reading-takes-too-long',
    'not-acceptable',
  )
  page(
    @Param('documentId') documentId: string,
    @Param('line') line: string,
    @Query() query: PageQuery,
    @Caller() caller: Principal,
  ): Promise<LineEventsPageDto> {
    if (!/^[1-9]\d{0,6}$/.test(line)) throw new Problem('unknown-line', 'Lines are counted from 1');
    return this.service.page(documentId, Number(line), query, caller);
  }
}
