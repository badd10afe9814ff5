import { Injectable } from '@nestjs/common';
import { createBuckets, findZone } from '#contracts';
import { UsageReader } from '#store';
import { ClientDirectory } from '../clients/client-directory.js';
import { invalidQuery } from '../http/query-validation.pipe.js';
import { ResponseLimits } from '../http/response-limits.js';
import { createRangeStart } from './range-start.js';
import { usageRange } from './usage-range.js';
import { usageReport } from './usage-report.js';
import type { ClientUsageDto } from './usage.dto.js';
import type { UsageQuery } from './usage.query.js';

/** Reports usage and staffed time. */
@Injectable()
export class UsageService {
  constructor(
    private readonly directory: ClientDirectory,
    private readonly usage: UsageReader,
    private readonly limits: ResponseLimits,
  ) {}

  /** @throws Problem if the query is invalid, the client unknown, or the response too large */
  async report(clientId: string, query: UsageQuery): Promise<ClientUsageDto> {
    const range = usageRange(query);
    if ('faults' in range) throw invalidQuery(range.faults);
    const versions = await this.directory.requireVersions(clientId);
    const zone = findZone(versions, range.fromMs);
    const findBucket = createBuckets(query.by, zone);
    const rows = await this.usage.usage({
      clientId,
      ...range,
      rangeStart: createRangeStart(findBucket, versions),
    });
    const split = query.split?.split(',') ?? [];
    const report = usageReport({ clientId, range, by: query.by, zone, findBucket, split, versions, rows });
    this.limits.usageRows(report.rows.length);
    return report;
  }
}
