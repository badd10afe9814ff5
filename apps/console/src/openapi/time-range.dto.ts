import { ApiProperty } from '@nestjs/swagger';

export class TimeRangeDto {
  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time', description: 'Exclusive' })
  readonly to!: string;
}
