import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
const LIMIT = { message: `limit must be a whole number from 1 to ${MAX_LIMIT}` };

/** The parameters of every list: the page size, and where the previous page ended. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt(LIMIT)
  @Min(1, LIMIT)
  @Max(MAX_LIMIT, LIMIT)
  readonly limit: number = DEFAULT_LIMIT;

  @ApiPropertyOptional({ description: '`next` of the previous page, with the same other parameters' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;
}
