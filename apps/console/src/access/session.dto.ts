import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ROLES } from '#access';
import type { Role } from '#access';

export class SessionDto {
  @ApiProperty({ description: 'Who is logged in' })
  readonly name!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: Role;

  @ApiPropertyOptional({ description: 'Of role client: whose data they see' })
  readonly clientId?: string;
}

export class LogInDto {
  @ApiProperty({ description: 'An access key, or a token of the identity provider' })
  readonly key!: string;
}
