import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { DocumentSummaryDto } from '../documents/document.dto.js';
import { TimeRangeDto } from '../openapi/time-range.dto.js';
import { WaitDetailDto } from './wait-detail.dto.js';

/**
 * `closed`: its marker is in the journal and folded. `due`: billing is about to close it. `waiting`: over, but not
 * closed; `waitsFor` names the reason. `open`: it includes the present. `upcoming`: not begun.
 */
export const PERIOD_STATES = ['closed', 'due', 'waiting', 'open', 'upcoming'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export const WAIT_REASONS = ['grace', 'earlier-period', 'journal', 'billing', 'booking'] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** A document that a close issued. */
export class IssuedForCloseDto extends PickType(DocumentSummaryDto, ['documentId', 'type', 'number']) {}

/** The marker in the journal: usage before it is on the invoice, usage after it is late. */
export class CloseMarkerDto {
  @ApiProperty({ type: 'integer', description: 'Number of the close of the client, from 1' })
  readonly index!: number;

  @ApiProperty({ type: 'integer' })
  readonly partition!: number;

  @ApiProperty({ type: 'integer' })
  readonly offset!: number;

  @ApiProperty({ format: 'date-time', description: 'When the broker appended the marker' })
  readonly appendedAt!: string;

  @ApiProperty({ description: 'Whether the ledger has booked it; a booked close may have no document' })
  readonly booked!: boolean;

  @ApiProperty({ type: [IssuedForCloseDto] })
  readonly documents!: readonly IssuedForCloseDto[];
}

export class PeriodDto extends TimeRangeDto {
  @ApiProperty({ description: 'IANA zone whose days bound the period' })
  readonly zone!: string;

  @ApiProperty({ description: 'First local date', example: '2026-03-01' })
  readonly firstDay!: string;

  @ApiProperty({ description: 'Last local date', example: '2026-03-31' })
  readonly lastDay!: string;

  @ApiProperty({ enum: PERIOD_STATES })
  readonly state!: PeriodState;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'For a period that is not closed: when it may close, end + grace',
  })
  readonly dueAt?: string;

  @ApiPropertyOptional({
    enum: WAIT_REASONS,
    description:
      'grace: late events are still accepted; earlier-period: the previous one must close first; journal: its partition ' +
      'is not being consumed; billing: it is not running; booking: closed, but not in the ledger yet',
  })
  readonly waitsFor?: WaitReason;

  @ApiPropertyOptional({ description: 'What it waits for, in English' })
  readonly reason?: string;

  @ApiPropertyOptional({ type: WaitDetailDto, description: 'The same in machine-readable form' })
  readonly waitDetail?: WaitDetailDto;

  @ApiPropertyOptional({ type: CloseMarkerDto })
  readonly close?: CloseMarkerDto;

  @ApiPropertyOptional({
    type: [CloseMarkerDto],
    description: 'Later closes of the period, which book late usage on separate notes',
  })
  readonly reCloses?: readonly CloseMarkerDto[];
}

export const OBSTACLES = ['no-contract', 'invalid-contract', 'ignored-close', 'off-calendar-close'] as const;

/** Why the client has no periods, or other ones than intended. */
export class ObstacleDto {
  @ApiProperty({
    enum: OBSTACLES,
    description:
      'no-contract: usage arrives that no contract bills; invalid-contract: a contract record is ignored; ' +
      'ignored-close: a close in the journal matches no period of the client’s calendar and is ignored; ' +
      'off-calendar-close: a close has issued the invoice of a period that the current calendar does not have, because ' +
      'zone rules or the contracts log changed; the period keeps its bounds and is not invoiced again',
  })
  readonly code!: (typeof OBSTACLES)[number];

  @ApiProperty({ description: 'In English' })
  readonly reason!: string;

  @ApiPropertyOptional({
    description:
      'For invalid-contract: the key of the record; for ignored-close and off-calendar-close: its partition and offset in the journal',
    example: 'acme/3',
  })
  readonly record?: string;
}

export class ClientPeriodsDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ type: [ObstacleDto], description: 'Obstacles to billing the client; normally none' })
  readonly obstacles!: readonly ObstacleDto[];

  @ApiProperty({ type: [PeriodDto], description: 'In chronological order' })
  readonly periods!: readonly PeriodDto[];

  @ApiPropertyOptional({ format: 'date-time', description: 'When the next close is due' })
  readonly nextDueAt?: string;
}
