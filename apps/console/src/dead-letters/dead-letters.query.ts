import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { parseInstant } from '#contracts';
import type { DeadLetterQuery } from '#records';
import { REJECT_CODES } from '#usage';
import { OptionalClientId } from '../http/client-id-parameter.decorator.js';
import { OptionalInstant } from '../http/instant-parameter.decorator.js';
import { PageQuery } from '../http/page-query.js';

const FLAGS = ['true', 'false'];

/** Selects dead letters; an absent parameter selects any. */
export class DeadLetterFilterQuery {
  @ApiPropertyOptional({ enum: REJECT_CODES, description: 'Only with this reject code' })
  @IsOptional()
  @IsIn(REJECT_CODES, { message: `code must be one of ${REJECT_CODES.join(', ')}` })
  readonly code?: string;

  @OptionalClientId('Only of this client, if the record or its key names one')
  readonly clientId?: string;

  @OptionalInstant('Refused at this instant or later')
  readonly from?: string;

  @OptionalInstant('Refused before this instant')
  readonly to?: string;
}

export class DeadLetterCountsQuery extends DeadLetterFilterQuery {
  @ApiPropertyOptional({
    enum: FLAGS,
    description: 'true: only replayed ones; false: only ones not replayed',
  })
  @IsOptional()
  @IsIn(FLAGS, { message: 'replayed must be true or false' })
  readonly replayed?: string;
}

export class DeadLettersQuery extends IntersectionType(DeadLetterCountsQuery, PageQuery) {}

export const toFilter = ({ code, clientId, from, to }: DeadLetterFilterQuery) => ({
  ...{ code, clientId, fromMs: parseInstant(from), toMs: parseInstant(to) },
});

export const toDeadLetterQuery = (query: DeadLetterCountsQuery): DeadLetterQuery => ({
  ...toFilter(query),
  replayed: query.replayed === undefined ? undefined : query.replayed === 'true',
});
