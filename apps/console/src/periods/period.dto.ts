import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/**
 * `closed`: its marker is in the journal and folded. `waiting`: over, but not closed; `waitsFor` says what it waits
 * for. `open`: time is in it. `upcoming`: not begun.
 */
export const PERIOD_STATES = ['closed', 'waiting', 'open', 'upcoming'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export const WAITS_FOR = ['grace', 'close'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

/** The marker in the journal: what is before it is on the invoice, what is after it is late. */
export class CloseMarkerDto {
  @ApiProperty({ type: 'integer', description: 'Counts the client’s closes from 1' })
  readonly index!: number;

  @ApiProperty({ type: 'integer' })
  readonly partition!: number;

  @ApiProperty({ type: 'integer' })
  readonly offset!: number;

  @ApiProperty({ format: 'date-time', description: 'When the broker appended it' })
  readonly appendedAt!: string;
}

export class PeriodDto {
  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time', description: 'Exclusive' })
  readonly to!: string;

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
    description: 'Of a period not closed: when it may be, end + grace',
  })
  readonly dueAt?: string;

  @ApiPropertyOptional({
    enum: WAITS_FOR,
    description:
      'grace: late events are still taken; close: billing has not closed it, or ingest not met the close',
  })
  readonly waitsFor?: WaitsFor;

  @ApiPropertyOptional({ type: CloseMarkerDto })
  readonly close?: CloseMarkerDto;
}

export class ClientPeriodsDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ type: [PeriodDto], description: 'In the order of time' })
  readonly periods!: readonly PeriodDto[];

  @ApiPropertyOptional({ format: 'date-time', description: 'When the next close is due' })
  readonly nextDueAt?: string;
}
