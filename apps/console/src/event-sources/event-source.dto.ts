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
      'silent: it brings nothing, and by its own rhythm and by its client’s usage of the week before should',
  })
  readonly state!: EventSourceState;

  @ApiProperty({
    format: 'date-time',
    description: 'When the last of its events was appended to the journal',
  })
  readonly lastAt!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When its being quiet became unusual' })
  readonly silentFrom?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description:
      'Its usual pause between events: the median of those of a minute or more; absent = it made none',
  })
  readonly usualPauseSeconds?: number;

  @ApiProperty({ type: 'integer', description: 'Events of it read since `since`' })
  readonly events!: number;
}

/** The event sources, as seen at the end of the journal. */
export class PlatformsDto {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'The oldest record read: what was silent before is not known; absent = nothing was read yet',
  })
  readonly since?: string;

  @ApiProperty({ type: 'integer', description: 'Platforms heard since then' })
  readonly known!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them that are silent' })
  readonly silent!: number;

  @ApiProperty({
    type: [PlatformDto],
    description: 'The silent ones, the longest silent first; then the others likewise',
  })
  readonly platforms!: readonly PlatformDto[];
}
