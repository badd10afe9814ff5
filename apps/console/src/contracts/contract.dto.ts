import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ContractVersion, VERSION_STATES } from '#contracts';
import type { VersionState } from '#contracts';
import { schemaRef } from '../openapi/api-shapes.js';

/** A signed version: its terms, since when it is known, and the time for which it is in force. */
export class SignedContractDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ description: 'Who requested it, if the console knows' })
  readonly recordedBy!: string;

  @ApiPropertyOptional({ description: 'Reason given by the signer' })
  readonly reason?: string;

  @ApiProperty({ enum: VERSION_STATES })
  readonly state!: VersionState;

  @ApiProperty({ format: 'date-time', description: 'In force from, in UTC' })
  readonly from!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'In force until the next version; absent = open' })
  readonly to?: string;

  @ApiProperty({ allOf: [schemaRef(ContractVersion)] })
  readonly contract!: ContractVersion;
}

export class ClientContractsDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({
    type: 'integer',
    description:
      'The highest version number signed, 0 = none: the value of `If-Match` for signing the next one',
  })
  readonly latest!: number;

  @ApiProperty({ type: [SignedContractDto], description: 'In chronological order' })
  readonly contracts!: readonly SignedContractDto[];
}
