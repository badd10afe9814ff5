import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DOCUMENT_TYPES, DocumentLine, DocumentTax, Party, PREVIEW_STATES } from '#invoicing';
import type { DocumentType, PreviewState } from '#invoicing';
import { ListedUsage, RatedLine } from '#rating';
import { AMOUNT } from '../openapi/amount.js';
import { schemaList, schemaRef } from '../openapi/api-shapes.js';
import { TimeRangeDto } from '../openapi/time-range.dto.js';

/** A document that has not been issued: it has neither number nor id. Amounts are strings with the currency's decimals. */
export class PreviewDocumentDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiPropertyOptional({ enum: DOCUMENT_TYPES })
  readonly type?: DocumentType;

  @ApiPropertyOptional({ description: 'Number of the document that a note would correct' })
  readonly corrects?: string;

  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'Versions in force in the period' })
  readonly contractVersions!: readonly number[];

  @ApiProperty({ type: TimeRangeDto })
  readonly period!: TimeRangeDto;

  @ApiProperty({ description: 'IANA zone of the period' })
  readonly zone!: string;

  @ApiProperty({ description: 'ISO 4217' })
  readonly currency!: string;

  @ApiProperty({
    ...schemaList(DocumentLine),
    description:
      'Charged lines, each with its explanation; a difference of an earlier period names that period',
  })
  readonly lines!: readonly DocumentLine[];

  @ApiPropertyOptional({
    ...schemaList(RatedLine),
    description: 'Lines with a quantity and an amount of 0',
  })
  readonly freeOfCharge?: readonly RatedLine[];

  @ApiProperty({
    ...schemaList(ListedUsage),
    description: 'Handled contacts without a charge, by reason, channel and team',
  })
  readonly listed!: readonly ListedUsage[];

  @ApiProperty(AMOUNT)
  readonly net!: string;

  @ApiProperty({ ...schemaList(DocumentTax), description: 'By category and rate' })
  readonly tax!: readonly DocumentTax[];

  @ApiProperty(AMOUNT)
  readonly total!: string;

  @ApiPropertyOptional({ allOf: [schemaRef(Party)], description: 'The customer to invoice' })
  readonly customer?: Party;
}

class ForecastSumsDto {
  @ApiProperty(AMOUNT)
  readonly net!: string;

  @ApiProperty(AMOUNT)
  readonly total!: string;
}

/** How far from the straight line the period may end. */
export class ForecastBandDto {
  @ApiProperty({ type: ForecastSumsDto })
  readonly low!: ForecastSumsDto;

  @ApiProperty({ type: ForecastSumsDto })
  readonly high!: ForecastSumsDto;

  @ApiProperty({ type: 'integer', description: 'Number of whole days in the calculation' })
  readonly days!: number;

  @ApiProperty({ description: 'The calculation and its assumptions' })
  readonly method!: string;

  @ApiProperty({ enum: ['spread-of-days'], description: 'The same in machine-readable form' })
  readonly methodCode!: 'spread-of-days';
}

/** The result of a current period if usage continues as so far. */
export class ForecastDto {
  @ApiProperty({ description: 'Elapsed share of the period, 0 to 1', example: '0.612903' })
  readonly elapsedShare!: string;

  @ApiProperty({ description: 'The calculation and its limits' })
  readonly method!: string;

  @ApiProperty({ enum: ['share-of-period'], description: 'The same in machine-readable form' })
  readonly methodCode!: 'share-of-period';

  @ApiProperty(AMOUNT)
  readonly net!: string;

  @ApiProperty(AMOUNT)
  readonly taxAmount!: string;

  @ApiProperty(AMOUNT)
  readonly total!: string;

  @ApiPropertyOptional({
    type: ForecastBandDto,
    description: 'Absent before the fourth day, and without usage: there is no spread to calculate from',
  })
  readonly band?: ForecastBandDto;
}

export class PreviewDto extends PreviewDocumentDto {
  @ApiProperty({ enum: [false], description: 'A preview is never an issued document' })
  readonly issued!: false;

  @ApiProperty({ format: 'date-time', description: 'Instant of the usage, contracts and documents' })
  readonly asOf!: string;

  @ApiProperty({
    enum: PREVIEW_STATES,
    description:
      'closed: already invoiced, with its amount as of now; next: it closes next, including the differences ' +
      'of earlier periods; later: other periods close before it',
  })
  readonly state!: PreviewState;

  @ApiProperty({ type: [PreviewDocumentDto], description: 'Notes that the close would also issue' })
  readonly others!: readonly PreviewDocumentDto[];

  @ApiPropertyOptional({ type: ForecastDto, description: 'Only for the current period' })
  readonly forecast?: ForecastDto;
}
