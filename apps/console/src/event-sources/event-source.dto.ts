import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export const EVENT_SOURCE_STATES = ['silent', 'heard'] as const;
export type EventSourceState = (typeof EVENT_SOURCE_STATES)[number];

export class PlatformDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ description: 'The `source` of its events' })
  readonly source!: string;

  @ApiProperty({
    enum: EVENT_SOURCE_STATES,
    description:
      'silent: inactive; it sends no events, although its own rhythm and the usage of its client in the week before suggest that it should',
  })
  readonly state!: EventSourceState;

  @ApiProperty({
    format: 'date-time',
    description: 'When the last of its events was appended to the journal',
  })
  readonly lastAt!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When its inactivity became unusual' })
  readonly silentFrom?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Its usual pause between events: the median of those of a minute or more; absent = no pause',
  })
  readonly usualPauseSeconds?: number;

  @ApiProperty({ type: 'integer', description: 'Its events read since `since`' })
  readonly events!: number;
}

/** The event sources, as seen at the end of the journal. */
export class PlatformsDto {
  @ApiPropertyOptional({
    format: 'date-time',
    description:
      'The oldest record read: platforms that were inactive before it are not known; absent = nothing read yet',
  })
  readonly since?: string;

  @ApiProperty({ type: 'integer', description: 'Platforms seen since then' })
  readonly known!: number;

  @ApiProperty({ type: 'integer', description: 'Inactive platforms' })
  readonly silent!: number;

  @ApiProperty({
    type: [PlatformDto],
    description: 'Inactive platforms, the longest inactive first; then the others in the same order',
  })
  readonly platforms!: readonly PlatformDto[];
}
