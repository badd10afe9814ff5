import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FaultDto } from '../problems/problem.dto.js';

/** The outcome that signing a version would have. */
export class CheckedContractDto {
  @ApiProperty({
    type: [FaultDto],
    description: 'All faults of the version; empty: it may be signed',
  })
  readonly faults!: readonly FaultDto[];

  @ApiProperty({
    description: 'Whether it starts before the end of closed periods and therefore requires a reason',
  })
  readonly backdates!: boolean;

  @ApiPropertyOptional({
    type: 'integer',
    description:
      'The version in force when it would start, if it has the same terms: signing changes nothing. Absent = it changes something',
  })
  readonly sameAs?: number;
}
