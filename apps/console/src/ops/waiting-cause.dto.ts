import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WAITING_CODES } from '#store';
import type { WaitingCode } from '#store';

/** Why a close cannot be booked, as a code. */
export class WaitingCauseDto {
  @ApiProperty({
    enum: WAITING_CODES,
    description:
      'unknown-seller: the contract names a seller that is not configured; documents-missing: Redis lacks some of the ' +
      'client’s documents; close-lost: Redis lacks the close. Either is folded again by itself',
  })
  readonly code!: WaitingCode;

  @ApiPropertyOptional({ description: 'Of unknown-seller' })
  readonly sellerId?: string;
}
