import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { closingProgress } from './closing-progress.js';
import { ClosingReports } from './closing-reports.js';
import { ClosingDto } from './closing.dto.js';
import { IngestDto } from './ingest.dto.js';
import { IngestMonitor } from './ingest-monitor.js';

@ApiTags('operations')
@Allow('ops', 'billing')
@Controller('v1/ops')
export class OpsController {
  constructor(
    private readonly monitor: IngestMonitor,
    private readonly closingReports: ClosingReports,
  ) {}

  @Get('ingest')
  @ApiOperation({
    operationId: 'ingestReport',
    summary: 'Progress of ingest: positions, lag, and counts of records by result',
  })
  @ApiOkResponse({ type: IngestDto })
  @ApiProblems()
  ingest(): Promise<IngestDto> {
    return this.monitor.report();
  }

  @Get('closing')
  @ApiOperation({
    operationId: 'closingReport',
    summary: 'Progress of a month end: due periods, closes not booked yet, and why a close waits',
  })
  @ApiOkResponse({ type: ClosingDto })
  @ApiProblems()
  async closing(): Promise<ClosingDto> {
    return closingProgress(await this.closingReports.all(), Date.now());
  }
}
