import { ApiPropertyOptional } from '@nestjs/swagger';
import { isLocalDate } from '#contracts';
import { IsOptional, ValidateBy } from 'class-validator';

export class PeriodQuery {
  @ApiPropertyOptional({
    format: 'date',
    example: '2026-03-31',
    description: 'Any local date in the period; default: the current period',
  })
  @IsOptional()
  @ValidateBy(
    { name: 'date', validator: { validate: (value) => typeof value === 'string' && isLocalDate(value) } },
    { message: 'period must be a date such as 2026-03-31' },
  )
  readonly period?: string;
}
