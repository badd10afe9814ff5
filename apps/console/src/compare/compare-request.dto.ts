import { ApiPropertyOptional } from '@nestjs/swagger';
import { MAX_CONTRACTS } from './compare-request.js';

const price = (of: string) =>
  ApiPropertyOptional({
    pattern: '^\\d{1,15}(\\.\\d{1,12})?$',
    example: '22.50',
    description: `Price of ${of}, for derived terms; else the contract’s own, or what follows from it`,
  });

export class CompareRequestDto {
  @ApiPropertyOptional({
    format: 'date',
    example: '2026-03-31',
    description: 'Any local date in the period; without it, the period that runs',
  })
  readonly period?: string;

  @ApiPropertyOptional({
    type: 'array',
    maxItems: MAX_CONTRACTS,
    items: { type: 'object', additionalProperties: true },
    description:
      'Contract versions as POST /v1/contracts takes them; clientId and version may be left out, effectiveFrom is not looked at. None: derived models',
  })
  readonly contracts?: readonly object[];

  @price('an hour of the team')
  readonly hourPrice?: string;

  @price('a handled minute')
  readonly minutePrice?: string;
}
