import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MODELS } from '#contracts';
import type { Model } from '#contracts';
import { PageDto } from '../openapi/page.dto.js';

/** The current version: the one in force, else the next one. */
export class CurrentContractDto {
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ enum: MODELS })
  readonly model!: Model;

  @ApiProperty({ enum: ['in-force', 'upcoming'] })
  readonly state!: 'in-force' | 'upcoming';

  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiPropertyOptional({ description: 'IANA zone; absent once the contract has ended' })
  readonly zone?: string;

  @ApiPropertyOptional({ description: 'ISO 4217; absent once the contract has ended' })
  readonly currency?: string;
}

export class ClientDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({
    type: 'integer',
    description: 'Partition of the journal that holds all of the client’s events',
  })
  readonly partition!: number;

  @ApiProperty({ description: 'Whether events of the client have arrived' })
  readonly metered!: boolean;

  @ApiProperty({ description: 'Events have arrived, but no contract has ever been signed for them' })
  readonly meteredWithoutContract!: boolean;

  @ApiPropertyOptional({ type: CurrentContractDto, description: 'Absent without a contract' })
  readonly contract?: CurrentContractDto;
}

export class ClientPageDto extends PageDto {
  @ApiProperty({ type: [ClientDto], description: 'Ordered by id' })
  readonly clients!: readonly ClientDto[];
}
