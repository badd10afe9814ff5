import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { OptionalInstant } from '../http/instant-parameter.js';
import { PageQuery } from '../http/page-query.js';

export class DocumentsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Of this client only' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly clientId?: string;

  @OptionalInstant('Issued at this instant or later')
  readonly from?: string;

  @OptionalInstant('Issued before this instant')
  readonly to?: string;
}
