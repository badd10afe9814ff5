import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ROLES } from '#access';
import type { Role } from '#access';

const STATES = ['in-force', 'expired', 'revoked'] as const;

/** An access key without its secret. */
export class KeyDto {
  @ApiProperty({ example: '5f0c1a9be2d34c77' })
  readonly keyId!: string;

  @ApiProperty({ description: 'Owner or purpose' })
  readonly name!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: Role;

  @ApiPropertyOptional({ description: 'For the role client: the only client it has access to' })
  readonly clientId?: string;

  @ApiProperty({ enum: STATES })
  readonly state!: (typeof STATES)[number];

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ description: 'Who created it' })
  readonly createdBy!: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly expiresAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly revokedAt?: string;

  @ApiPropertyOptional({ description: 'The key that it replaces' })
  readonly replaces?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'To the minute; absent: never or unknown' })
  readonly lastUsedAt?: string;
}

export class KeysDto {
  @ApiProperty({ type: [KeyDto] })
  readonly keys!: readonly KeyDto[];
}
