import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../openapi/api-problems.js';
import { IngestDto } from './ingest.dto.js';
import { IngestMonitor } from './ingest-monitor.js';

@ApiTags('operations')
@Controller('v1/ops')
export class OpsController {
  constructor(private readonly monitor: IngestMonitor) {}

  @Get('ingest')
  @ApiOperation({
    operationId: 'ingestReport',
    summary: 'Are we keeping up: positions, lag, and what became of records',
  })
  @ApiOkResponse({ type: IngestDto })
  @ApiProblems()
  ingest(): Promise<IngestDto> {
    return this.monitor.report();
  }
}
