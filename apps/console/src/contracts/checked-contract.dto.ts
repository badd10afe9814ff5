import { ApiProperty } from '@nestjs/swagger';
import { FaultDto } from '../problems/problem.dto.js';

/** What signing would say to a version. */
export class CheckedContractDto {
  @ApiProperty({
    type: [FaultDto],
    description: 'Everything that is wrong with it, at once; empty: it may be signed',
  })
  readonly faults!: readonly FaultDto[];

  @ApiProperty({ description: 'Whether it starts before the end of closed periods, and so needs a reason' })
  readonly backdates!: boolean;
}
