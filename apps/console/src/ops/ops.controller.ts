import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { ClosingDto } from './closing.dto.js';
import { IngestDto } from './ingest.dto.js';
import { OpsService } from './ops.service.js';

@ApiTags('operations')
@Allow('ops', 'billing')
@Controller('v1/ops')
export class OpsController {
  constructor(private readonly service: OpsService) {}

  @Get('ingest')
  @ApiOperation({
    operationId: 'ingestReport',
    summary: 'Progress of ingest: positions, lag, and counts of records by result',
  })
  @ApiOkResponse({ type: IngestDto })
  @ApiProblems()
  ingest(): Promise<IngestDto> {
    return this.service.ingest();
  }

  @Get('closing')
  @ApiOperation({
    operationId: 'closingReport',
    summary: 'Progress of a month end: due periods, closes not booked yet, and why a close waits',
  })
  @ApiOkResponse({ type: ClosingDto })
  @ApiProblems()
  closing(): Promise<ClosingDto> {
    return this.service.closing();
  }
}
