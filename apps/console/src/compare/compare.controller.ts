import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { RequestTimeout } from '../http/request-timeout.interceptor.js';
import { JsonBodyPipe } from '../http/json-body.pipe.js';
import { ApiClientId } from '../openapi/api-client-id.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { CompareService } from './compare.service.js';
import { CompareRequestDto } from './compare-request.dto.js';
import { ComparisonDto } from './comparison.dto.js';
import { COMPARE_TIMEOUT_MS } from './compare-workers.js';

@ApiTags('clients')
@Allow('ops', 'billing', 'client')
@Controller('v1/clients/:clientId/compare')
export class CompareController {
  constructor(private readonly service: CompareService) {}

  @Post()
  @HttpCode(200)
  @RequestTimeout(COMPARE_TIMEOUT_MS + 5_000)
  @ApiClientId()
  @ApiOperation({
    operationId: 'compare',
    summary: 'Cost of the usage of a period under other terms; nothing is signed',
    description:
      'Without contracts, the models that the client does not have are derived from its own prices, as `contador compare` does. Each choice applies to the whole period.',
  })
  @ApiBody({ type: CompareRequestDto })
  @ApiOkResponse({ type: ComparisonDto })
  @ApiProblems(
    ...(['not-json', 'unknown-client', 'no-period', 'body-too-large', 'not-json-type'] as const),
    ...(['invalid-comparison', 'period-too-long', 'comparing-takes-too-long'] as const),
  )
  compare(@Param('clientId') clientId: string, @Body(JsonBodyPipe) body: unknown): Promise<ComparisonDto> {
    return this.service.compare(clientId, body, Date.now());
  }
}
