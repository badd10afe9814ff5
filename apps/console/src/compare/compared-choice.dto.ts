import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ContractVersion } from '#contracts';
import { ListedUsage, RatedLine } from '#rating';
import { AMOUNT } from '../openapi/amount.js';
import { schemaList, schemaRef } from '../openapi/api-shapes.js';

class BreakEvenDto {
  @ApiProperty({ example: '1.35', description: 'Times the period’s volume; three significant digits' })
  readonly factor!: string;

  @ApiProperty({ description: 'Contacts at that volume' })
  readonly contacts!: string;

  @ApiProperty({ description: 'Minutes of handle time at that volume' })
  readonly handledMinutes!: string;

  @ApiProperty({ description: 'The cheaper of the two from this volume on' })
  readonly cheaper!: string;
}

class SeriesPointDto {
  @ApiProperty({ example: '0.5', description: 'Times the period’s volume' })
  readonly factor!: string;

  @ApiProperty(AMOUNT)
  readonly net!: string;
}

/** The cost of the usage under one choice of terms. */
export class ComparedChoiceDto {
  @ApiProperty({ example: 'present' })
  readonly name!: string;

  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'Versions in force in the period' })
  readonly contractVersions!: readonly number[];

  @ApiProperty(AMOUNT)
  readonly net!: string;

  @ApiProperty(AMOUNT)
  readonly tax!: string;

  @ApiProperty(AMOUNT)
  readonly total!: string;

  @ApiProperty({ ...AMOUNT, description: 'Net, compared with the present terms; positive: more expensive' })
  readonly difference!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Net by component of lines',
    example: { hours: '880.00' },
  })
  readonly components!: Readonly<Record<string, string>>;

  @ApiPropertyOptional({ ...AMOUNT, description: 'Net per contact handled; absent if none' })
  readonly perContact?: string;

  @ApiPropertyOptional({ ...AMOUNT, description: 'Net per minute handled; absent if none' })
  readonly perHandledMinute?: string;

  @ApiProperty({ description: 'Whether it costs the same as the present terms at every volume searched' })
  readonly equal!: boolean;

  @ApiProperty({
    type: [BreakEvenDto],
    description:
      'Volumes at which the cheaper of this choice and the present terms changes, as contacts and handle time grow and the team’s hours stay the same; searched up to 64 times the volume',
  })
  readonly breakEven!: readonly BreakEvenDto[];

  @ApiProperty({
    type: [SeriesPointDto],
    description: 'Net cost from half to twice the volume, for a plot',
  })
  readonly series!: readonly SeriesPointDto[];

  @ApiProperty({ ...schemaList(RatedLine), description: 'Charged lines' })
  readonly lines!: readonly RatedLine[];

  @ApiProperty({ ...schemaList(ListedUsage), description: 'Handled contacts without a charge' })
  readonly listed!: readonly ListedUsage[];

  @ApiPropertyOptional({
    allOf: [schemaRef(ContractVersion)],
    description: 'The contract of this choice; for the present terms see the contracts of the client',
  })
  readonly contract?: ContractVersion;

  @ApiProperty({ type: [String], description: 'For derived terms: the assumptions' })
  readonly assumptions!: readonly string[];
}
