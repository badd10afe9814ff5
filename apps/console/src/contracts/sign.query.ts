import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';

const MAX_REASON = 500;

export class SignQuery {
  @ApiPropertyOptional({
    maxLength: MAX_REASON,
    description:
      'Reason; required for a version that starts before the end of the client’s last closed period',
    example: 'price agreed in January, signed late',
  })
  @IsOptional()
  @Matches(/\S/, { message: 'reason must not be empty' })
  @MaxLength(MAX_REASON)
  readonly reason?: string;
}
