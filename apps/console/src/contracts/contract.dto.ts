import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ContractVersion } from '#contracts';
import { schemaRefOf } from '../openapi/api-shapes.js';
import { VERSION_STATES } from './timeline.js';
import type { VersionState } from './timeline.js';

/** A signed version: its terms, since when it is known, and the time for which it is in force. */
export class SignedContractDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty({ description: 'Who asked for it, as far as the console can tell' })
  readonly recordedBy!: string;

  @ApiPropertyOptional({ description: 'Why it was signed, as whoever signed it said' })
  readonly reason?: string;

  @ApiProperty({ enum: VERSION_STATES })
  readonly state!: VersionState;

  @ApiProperty({ format: 'date-time', description: 'In force from, in UTC' })
  readonly from!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'In force until the next version; absent = open' })
  readonly to?: string;

  @ApiProperty({ allOf: [schemaRefOf(ContractVersion)] })
  readonly contract!: ContractVersion;
}

export class ClientContractsDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({
    type: 'integer',
    description:
      'The highest version number signed, 0 = none: what `If-Match` names when the next one is signed',
  })
  readonly latest!: number;

  @ApiProperty({ type: [SignedContractDto], description: 'In the order of time' })
  readonly contracts!: readonly SignedContractDto[];
}
