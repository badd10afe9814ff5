import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { OptionalClientId } from '../http/client-id-parameter.decorator.js';
import { EVENT_SOURCE_STATES } from './event-source.dto.js';
import type { EventSourceState } from './event-source.dto.js';

const MAX_LIMIT = 1000;
const LIMIT_RULE = { message: `limit must be a whole number from 1 to ${MAX_LIMIT}` };

/** Selects event sources; an absent parameter selects any. */
export class EventSourcesQuery {
  @OptionalClientId('Only platforms of this client')
  readonly clientId?: string;

  @ApiPropertyOptional({ enum: EVENT_SOURCE_STATES, description: 'Only platforms in this state' })
  @IsOptional()
  @IsIn(EVENT_SOURCE_STATES, { message: `state must be one of ${EVENT_SOURCE_STATES.join(', ')}` })
  readonly state?: EventSourceState;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt(LIMIT_RULE)
  @Min(1, LIMIT_RULE)
  @Max(MAX_LIMIT, LIMIT_RULE)
  readonly limit: number = 100;
}
