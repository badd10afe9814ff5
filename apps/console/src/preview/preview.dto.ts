import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DOCUMENT_TYPES, DocumentLine, DocumentTax, Party } from '#invoicing';
import type { DocumentType } from '#invoicing';
import { ListedUsage, RatedLine } from '#rating';
import { schemaListOf, schemaRefOf } from '../openapi/api-shapes.js';
import { PREVIEW_STATES } from './preview.js';
import type { PreviewState } from './preview.js';

const amount = { pattern: '^-?\\d+(\\.\\d+)?$', example: '7350.00' };

class PreviewPeriodDto {
  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time', description: 'Exclusive' })
  readonly to!: string;
}

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

  @ApiProperty({ type: PreviewPeriodDto })
  readonly period!: PreviewPeriodDto;

  @ApiProperty({ description: 'IANA zone of the period' })
  readonly zone!: string;

  @ApiProperty({ description: 'ISO 4217' })
  readonly currency!: string;

  @ApiProperty({
    ...schemaListOf(DocumentLine),
    description:
      'What would be charged, each line with its explanation; differences of earlier periods name theirs',
  })
  readonly lines!: readonly DocumentLine[];

  @ApiPropertyOptional({
    ...schemaListOf(RatedLine),
    description: 'Lines of a quantity whose amount is 0',
  })
  readonly freeOfCharge?: readonly RatedLine[];

  @ApiProperty({
    ...schemaListOf(ListedUsage),
    description: 'What was handled and costs nothing, by reason, channel and team',
  })
  readonly listed!: readonly ListedUsage[];

  @ApiProperty(amount)
  readonly net!: string;

  @ApiProperty({ ...schemaListOf(DocumentTax), description: 'By category and rate' })
  readonly tax!: readonly DocumentTax[];

  @ApiProperty(amount)
  readonly total!: string;

  @ApiPropertyOptional({ allOf: [schemaRefOf(Party)], description: 'Who would be invoiced' })
  readonly customer?: Party;
}

class ForecastSumsDto {
  @ApiProperty(amount)
  readonly net!: string;

  @ApiProperty(amount)
  readonly total!: string;
}

/** How far from the straight line the period may end. */
export class ForecastBandDto {
  @ApiProperty({ type: ForecastSumsDto })
  readonly low!: ForecastSumsDto;

  @ApiProperty({ type: ForecastSumsDto })
  readonly high!: ForecastSumsDto;

  @ApiProperty({ type: 'integer', description: 'Whole days that it was reckoned from' })
  readonly days!: number;

  @ApiProperty({ description: 'How it was reckoned, and what it takes for granted' })
  readonly method!: string;

  @ApiProperty({ enum: ['spread-of-days'], description: 'The same for programs' })
  readonly methodCode!: 'spread-of-days';
}

/** The result of a current period if usage continues as so far. */
export class ForecastDto {
  @ApiProperty({ description: 'Share of the period that has passed, 0 to 1', example: '0.612903' })
  readonly elapsedShare!: string;

  @ApiProperty({ description: 'How it was reckoned, and what it does not know' })
  readonly method!: string;

  @ApiProperty({ enum: ['share-of-period'], description: 'The same for programs' })
  readonly methodCode!: 'share-of-period';

  @ApiProperty(amount)
  readonly net!: string;

  @ApiProperty(amount)
  readonly taxAmount!: string;

  @ApiProperty(amount)
  readonly total!: string;

  @ApiPropertyOptional({
    type: ForecastBandDto,
    description: 'Absent before the fourth day, and of nothing handled: there is no spread to reckon from',
  })
  readonly band?: ForecastBandDto;
}

export class PreviewDto extends PreviewDocumentDto {
  @ApiProperty({ enum: [false], description: 'A preview is never an issued document' })
  readonly issued!: false;

  @ApiProperty({ format: 'date-time', description: 'Usage, contracts and documents as of then' })
  readonly asOf!: string;

  @ApiProperty({
    enum: PREVIEW_STATES,
    description:
      'closed: already invoiced, this is what it comes to as of now; next: it closes next, with what would be booked ' +
      'for earlier periods; later: others close before it',
  })
  readonly state!: PreviewState;

  @ApiProperty({ type: [PreviewDocumentDto], description: 'Notes that the close would lead to besides' })
  readonly others!: readonly PreviewDocumentDto[];

  @ApiPropertyOptional({ type: ForecastDto, description: 'While the period runs' })
  readonly forecast?: ForecastDto;
}
