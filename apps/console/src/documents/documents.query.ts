import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { isId } from '#usage';
import { OptionalInstant } from '../http/instant-parameter.js';
import { PageQuery } from '../http/page-query.js';

export class DocumentsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Of this client only' })
  @IsOptional()
  @ValidateBy(
    { name: 'id', validator: { validate: isId } },
    {
      message: 'clientId must be 1 to 64 letters, digits, ".", "_" or "-", beginning with a letter or digit',
    },
  )
  readonly clientId?: string;

  @OptionalInstant('Issued at this instant or later')
  readonly from?: string;

  @OptionalInstant('Issued before this instant')
  readonly to?: string;
}
