import { Injectable } from '@nestjs/common';
import { closingProgress } from './closing-progress.js';
import { ClosingReports } from './closing-reports.js';
import type { ClosingDto } from './closing.dto.js';
import type { IngestDto } from './ingest.dto.js';
import { IngestMonitor } from './ingest-monitor.js';

/** Reports the progress of ingest and of billing. */
@Injectable()
export class OpsService {
  constructor(
    private readonly monitor: IngestMonitor,
    private readonly closingReports: ClosingReports,
  ) {}

  ingest(): Promise<IngestDto> {
    return this.monitor.report();
  }

  async closing(): Promise<ClosingDto> {
    return closingProgress(await this.closingReports.all(), Date.now());
  }
}
