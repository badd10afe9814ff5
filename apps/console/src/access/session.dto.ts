import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ROLES } from '#access';
import type { Role } from '#access';

export class SessionDto {
  @ApiProperty({ description: 'The logged-in user' })
  readonly name!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: Role;

  @ApiPropertyOptional({ description: 'For the role client: the client whose data it sees' })
  readonly clientId?: string;
}

export class LogInDto {
  @ApiProperty({ description: 'An access key, or a token of the identity provider' })
  readonly key!: string;
}
