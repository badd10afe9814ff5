import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FaultCode } from '#wording';
import { PROBLEMS } from './problem-codes.js';
import type { ProblemCode } from './problem-codes.js';

/** One fault of the input: at a position in the body, or in a query parameter. */
export class FaultDto {
  @ApiPropertyOptional({
    description: 'JSON pointer (RFC 6901) into the body',
    example: '/contacts/prices/0',
  })
  readonly pointer?: string;

  @ApiPropertyOptional({ description: 'Name of a query parameter', example: 'from' })
  readonly parameter?: string;

  @ApiProperty({ type: 'string', example: 'required' })
  readonly code!: FaultCode;

  @ApiProperty({ description: 'The actual value and what is expected' })
  readonly message!: string;
}

/** An error in the format of RFC 9457 (`application/problem+json`). */
export class ProblemDto {
  @ApiProperty({ format: 'uri', example: 'urn:contador:problem:unknown-client' })
  readonly type!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599 })
  readonly status!: number;

  @ApiProperty({ description: 'Details of this occurrence' })
  readonly detail!: string;

  @ApiProperty({ enum: Object.keys(PROBLEMS) })
  readonly code!: ProblemCode;

  @ApiPropertyOptional({ type: [FaultDto], description: 'All faults of the input' })
  readonly faults?: readonly FaultDto[];
}
