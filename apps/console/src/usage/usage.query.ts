import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { GRAINS } from '#contracts';
import type { Grain } from '#contracts';
import { InstantParameter } from '../http/instant-parameter.decorator.js';
import { SPLITS } from './group-usage.js';

const name = `(${SPLITS.join('|')})`;
const SPLIT = new RegExp(`^${name}(,${name})*$`);

export class UsageQuery {
  @InstantParameter('Start of the usage, on a quarter hour')
  readonly from!: string;

  @InstantParameter('End of the usage, exclusive, on a quarter hour')
  readonly to!: string;

  @ApiPropertyOptional({
    enum: GRAINS,
    default: 'day',
    description:
      'Days and hours are those of the contract’s zone. At most 400 days by day, 62 by hour, 31 by interval',
  })
  @IsOptional()
  @IsIn(GRAINS)
  readonly by: Grain = 'day';

  @ApiPropertyOptional({
    pattern: SPLIT.source,
    description: 'Dimensions to split the sums by',
    example: 'channel,team',
  })
  @IsOptional()
  @Matches(SPLIT, {
    message: `split must be a list of values from ${SPLITS.join(', ')}, separated by commas`,
  })
  readonly split?: string;
}
