import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DOCUMENT_TYPES } from '#invoicing';
import type { DocumentType } from '#invoicing';
import { AMOUNT } from '../openapi/amount.js';
import { PageDto } from '../openapi/page.dto.js';
import { TimeRangeDto } from '../openapi/time-range.dto.js';

/** An issued document without its lines. Amounts are strings with the currency's decimals. */
export class DocumentSummaryDto {
  @ApiProperty()
  readonly documentId!: string;

  @ApiProperty({ enum: DOCUMENT_TYPES })
  readonly type!: DocumentType;

  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ description: 'Number in its series, without gaps', example: '2026-000017' })
  readonly number!: string;

  @ApiProperty({ type: 'integer', description: 'Number of the document of the client, from 1' })
  readonly sequence!: number;

  @ApiProperty({ type: TimeRangeDto })
  readonly period!: TimeRangeDto;

  @ApiProperty({ description: 'IANA zone of the period' })
  readonly zone!: string;

  @ApiProperty({ format: 'date-time' })
  readonly issuedAt!: string;

  @ApiProperty({ format: 'date' })
  readonly dueDate!: string;

  @ApiPropertyOptional({ description: 'Number of the document that a note corrects' })
  readonly corrects?: string;

  @ApiProperty({ description: 'ISO 4217' })
  readonly currency!: string;

  @ApiProperty(AMOUNT)
  readonly net!: string;

  @ApiProperty(AMOUNT)
  readonly total!: string;

  @ApiProperty({ description: 'SHA-256 over the canonical JSON of the document without this field' })
  readonly contentHash!: string;
}

export class DocumentPageDto extends PageDto {
  @ApiProperty({ type: [DocumentSummaryDto], description: 'Oldest first' })
  readonly documents!: readonly DocumentSummaryDto[];
}
