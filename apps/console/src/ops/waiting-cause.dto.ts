import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WAITING_CODES } from '#store';
import type { WaitingCode } from '#store';

/** Why a close cannot be booked, as a code. */
export class WaitingCauseDto {
  @ApiProperty({
    enum: WAITING_CODES,
    description:
      'unknown-seller: the contract names a seller that is not configured; documents-missing: some of the ' +
      'client’s documents are missing in Redis; close-lost: the close is missing in Redis. Ingest folds both again automatically',
  })
  readonly code!: WaitingCode;

  @ApiPropertyOptional({ description: 'Only for unknown-seller' })
  readonly sellerId?: string;
}
