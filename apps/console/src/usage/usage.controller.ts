import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { UsageReader } from '#store';
import { ClientDirectory } from '../clients/client-directory.js';
import { CsvResponse } from '../csv/csv-response.decorator.js';
import { ResponseLimits } from '../http/response-limits.js';
import { ApiClientId } from '../openapi/api-client-id.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { invalidQuery } from '../http/query-validation.pipe.js';
import { bucketsOf } from './buckets.js';
import { rangeAt } from './range-at.js';
import { usageRange } from './usage-range.js';
import { usageReport } from './usage-report.js';
import { USAGE_TABLE } from './usage-table.js';
import { ClientUsageDto } from './usage.dto.js';
import { UsageQuery } from './usage.query.js';
import { zoneAt } from './zone-of.js';

@ApiTags('clients')
@Allow('ops', 'billing', 'client')
@Controller('v1/clients/:clientId/usage')
export class UsageController {
  constructor(
    private readonly directory: ClientDirectory,
    private readonly usage: UsageReader,
    private readonly limits: ResponseLimits,
  ) {}

  @Get()
  @ApiClientId()
  @ApiOperation({
    operationId: 'clientUsage',
    summary: 'Usage and staffed time of a client, as of now',
  })
  @CsvResponse(ClientUsageDto, USAGE_TABLE)
  @ApiProblems('invalid-query', 'unknown-client', 'not-acceptable')
  async get(@Param('clientId') clientId: string, @Query() query: UsageQuery): Promise<ClientUsageDto> {
    const range = usageRange(query);
    if ('faults' in range) throw invalidQuery(range.faults);
    const versions = await this.directory.versionsOf(clientId);
    const zone = zoneAt(versions, range.fromMs);
    const bucketOf = bucketsOf(query.by, zone);
    const rows = await this.usage.usage({ clientId, ...range, rangeStartOf: rangeAt(bucketOf, versions) });
    const split = query.split?.split(',') ?? [];
    const report = usageReport({ clientId, range, by: query.by, zone, bucketOf, split, versions, rows });
    this.limits.usageRows(report.rows.length);
    return report;
  }
}
