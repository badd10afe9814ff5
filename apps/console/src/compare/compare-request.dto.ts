import { ApiPropertyOptional } from '@nestjs/swagger';
import { draftContractList } from '../openapi/api-shapes.js';
import { MAX_CONTRACTS } from './compare-request.js';

const price = (of: string) =>
  ApiPropertyOptional({
    pattern: '^\\d{1,15}(\\.\\d{1,12})?$',
    example: '22.50',
    description: `Price of ${of}, for derived terms; default: the price of the contract, or a price derived from it`,
  });

export class CompareRequestDto {
  @ApiPropertyOptional({
    format: 'date',
    example: '2026-03-31',
    description: 'Any local date in the period; default: the current period',
  })
  readonly period?: string;

  @ApiPropertyOptional({
    ...draftContractList,
    maxItems: MAX_CONTRACTS,
    description: 'None: derived models',
  })
  readonly contracts?: readonly object[];

  @price('an hour of the team')
  readonly hourPrice?: string;

  @price('a handled minute')
  readonly minutePrice?: string;
}
