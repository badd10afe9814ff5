import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WaitingCauseDto } from '../ops/waiting-cause.dto.js';

class StandstillDto {
  @ApiProperty({ type: 'integer' })
  readonly partition!: number;

  @ApiProperty({ type: 'integer', description: 'That wait to be folded' })
  readonly records!: number;

  @ApiProperty({ type: 'integer', description: 'For so long' })
  readonly seconds!: number;
}

/** The values in the sentence of `waitsFor`, for clients that word it differently. */
export class WaitDetailDto {
  @ApiPropertyOptional({ type: StandstillDto, description: 'Of journal' })
  readonly standstill?: StandstillDto;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Of billing: when it was last at work, absent = never; of booking: since when it fails',
  })
  readonly since?: string;

  @ApiPropertyOptional({
    type: WaitingCauseDto,
    description: 'Of booking: why it fails, where that has a code',
  })
  readonly cause?: WaitingCauseDto;

  @ApiPropertyOptional({ description: 'Of booking: why it fails, in English' })
  readonly failure?: string;
}
