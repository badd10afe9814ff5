import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { OptionalClientId } from '../http/client-id-parameter.js';
import { PLATFORM_STATES } from './platform.dto.js';
import type { PlatformState } from './platform.dto.js';

const MOST = 1000;
const LIMIT = { message: `limit must be a whole number from 1 to ${MOST}` };

/** Which platforms are meant; what is absent means any. */
export class PlatformsQuery {
  @OptionalClientId('Of this client')
  readonly clientId?: string;

  @ApiPropertyOptional({ enum: PLATFORM_STATES, description: 'In this state' })
  @IsOptional()
  @IsIn(PLATFORM_STATES, { message: `state must be one of ${PLATFORM_STATES.join(', ')}` })
  readonly state?: PlatformState;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST, default: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt(LIMIT)
  @Min(1, LIMIT)
  @Max(MOST, LIMIT)
  readonly limit: number = 100;
}
