import { ApiPropertyOptional } from '@nestjs/swagger';

/** One page of a list. */
export abstract class PageDto {
  @ApiPropertyOptional({ description: 'Cursor of the next page; absent on the last' })
  readonly next?: string;
}
