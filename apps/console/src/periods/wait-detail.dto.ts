import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WaitingCauseDto } from '../ops/waiting-cause.dto.js';

class JournalLagDto {
  @ApiProperty({ type: 'integer' })
  readonly partition!: number;

  @ApiProperty({ type: 'integer', description: 'Records that wait to be folded' })
  readonly records!: number;

  @ApiProperty({ type: 'integer', description: 'Age of the oldest of these records' })
  readonly seconds!: number;
}

/** The values in the sentence of `waitsFor`, for clients that word it differently. */
export class WaitDetailDto {
  @ApiPropertyOptional({ type: JournalLagDto, description: 'Only for journal' })
  readonly standstill?: JournalLagDto;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'For billing: when it was last active, absent = never; for booking: since when it fails',
  })
  readonly since?: string;

  @ApiPropertyOptional({
    type: WaitingCauseDto,
    description: 'For booking: why it fails, if the reason has a code',
  })
  readonly cause?: WaitingCauseDto;

  @ApiPropertyOptional({ description: 'For booking: why it fails, in English' })
  readonly failure?: string;
}
