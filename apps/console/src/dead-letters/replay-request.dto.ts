import { ApiPropertyOptional } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  Min,
  validateSync,
} from 'class-validator';
import { Problem } from '../problems/problem.js';
import { faultCount } from '../problems/fault-count.js';
import type { FaultDto } from '../problems/problem.dto.js';
import { ruleCode } from '../problems/rule-code.js';
import { eventOrRefused } from '../openapi/api-shapes.js';
import { DeadLetterFilterQuery } from './dead-letters.query.js';

const MAX_IDS = 1_000;

/** What to replay: dead letters by id or by a filter, or all. */
export class ReplayRequest extends DeadLetterFilterQuery {
  @ApiPropertyOptional({ type: 'array', items: { type: 'integer', minimum: 0 }, maxItems: MAX_IDS })
  @IsOptional()
  @ArrayNotEmpty({ message: 'ids must name a dead letter' })
  @ArrayMaxSize(MAX_IDS, { message: `ids must have at most ${MAX_IDS} elements` })
  @IsInt({ each: true, message: 'ids must be whole numbers, as in the list' })
  @Min(0, { each: true, message: 'ids must not be negative' })
  readonly ids?: readonly number[];

  @ApiPropertyOptional({ description: 'Every dead letter', default: false })
  @IsOptional()
  @IsBoolean({ message: 'all must be true or false' })
  readonly all?: boolean;

  @ApiPropertyOptional({
    ...eventOrRefused,
    description:
      'A corrected event, as a structured CloudEvent, in place of the one dead letter in `ids`. Any other JSON object is ' +
      'accepted here, and becomes a dead letter when ingest reads it',
  })
  @IsOptional()
  @IsObject({ message: 'replacement must be a CloudEvent: a JSON object' })
  readonly replacement?: object;

  @ApiPropertyOptional({ description: 'Include dead letters replayed before', default: false })
  @IsOptional()
  @IsBoolean({ message: 'again must be true or false' })
  readonly again?: boolean;

  @ApiPropertyOptional({ description: 'Only report what would be replayed', default: true })
  @IsOptional()
  @IsBoolean({ message: 'dryRun must be true or false' })
  readonly dryRun?: boolean;
}

/** Reads a body as a request. @throws Problem with every fault */
export function readReplayRequest(body: unknown): ReplayRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalid([{ pointer: '', code: 'type', message: 'the body must be a JSON object' }]);
  const request = plainToInstance(ReplayRequest, body);
  const faults = validateSync(request, {
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
  });
  const reported = faults.flatMap(({ property, constraints = {} }): FaultDto[] => {
    const pointer = `/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return Object.entries(constraints).map(([rule, message]) =>
      rule === 'whitelistValidation'
        ? { pointer, code: 'unknown-field', message: `unknown field ${property}` }
        : { pointer, code: ruleCode(rule), message },
    );
  });
  if (reported.length > 0) throw invalid(reported);
  const { ids, all, replacement, code, clientId, from, to } = request;
  const isFiltered = [code, clientId, from, to].some((value) => value != null);
  if ((ids != null) === (isFiltered || all === true))
    throw invalid([
      {
        pointer: '',
        code: 'which',
        message: 'give ids, or code, clientId, from and to, or all',
      },
    ]);
  if (replacement != null && ids?.length !== 1)
    throw invalid([
      { pointer: '/replacement', code: 'one-letter', message: 'replacement requires exactly one id in ids' },
    ]);
  return request;
}

const invalid = (faults: readonly FaultDto[]): Problem =>
  new Problem('invalid-replay', `${faultCount(faults)} in the replay request`, faults);
