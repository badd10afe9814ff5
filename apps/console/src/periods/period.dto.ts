import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DOCUMENT_TYPES } from '#invoicing';
import type { DocumentType } from '#invoicing';
import { WaitDetailDto } from './wait-detail.dto.js';

/**
 * `closed`: its marker is in the journal and folded. `due`: billing is about to close it. `waiting`: over, but not
 * closed; `waitsFor` names the reason. `open`: it includes the present. `upcoming`: not begun.
 */
export const PERIOD_STATES = ['closed', 'due', 'waiting', 'open', 'upcoming'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export const WAITS_FOR = ['grace', 'earlier-period', 'journal', 'billing', 'booking'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

/** A document that a close issued. */
export class IssuedForCloseDto {
  @ApiProperty()
  readonly documentId!: string;

  @ApiProperty({ enum: DOCUMENT_TYPES })
  readonly type!: DocumentType;

  @ApiProperty({ example: '2026-000017' })
  readonly number!: string;
}

/** The marker in the journal: usage before it is on the invoice, usage after it is late. */
export class CloseMarkerDto {
  @ApiProperty({ type: 'integer', description: 'Counts the client’s closes from 1' })
  readonly index!: number;

  @ApiProperty({ type: 'integer' })
  readonly partition!: number;

  @ApiProperty({ type: 'integer' })
  readonly offset!: number;

  @ApiProperty({ format: 'date-time', description: 'When the broker appended it' })
  readonly appendedAt!: string;

  @ApiProperty({ description: 'Whether the ledger has booked it; it may have come to no document' })
  readonly booked!: boolean;

  @ApiProperty({ type: [IssuedForCloseDto] })
  readonly documents!: readonly IssuedForCloseDto[];
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
      'grace: late events are still taken; earlier-period: the one before must close first; journal: its partition ' +
      'stands still; billing: it does not work; booking: closed, but not in the ledger yet',
  })
  readonly waitsFor?: WaitsFor;

  @ApiPropertyOptional({ description: 'What it waits for, in words, in English' })
  readonly reason?: string;

  @ApiPropertyOptional({ type: WaitDetailDto, description: 'The same for programs' })
  readonly waitDetail?: WaitDetailDto;

  @ApiPropertyOptional({ type: CloseMarkerDto })
  readonly close?: CloseMarkerDto;

  @ApiPropertyOptional({
    type: [CloseMarkerDto],
    description: 'It was closed again to book what had come late, by notes of their own',
  })
  readonly reCloses?: readonly CloseMarkerDto[];
}

export const OBSTACLES = ['no-contract', 'invalid-contract', 'ignored-close', 'off-calendar-close'] as const;

/** Why the client has no periods, or other ones than intended. */
export class ObstacleDto {
  @ApiProperty({
    enum: OBSTACLES,
    description:
      'no-contract: usage arrives that nothing bills; invalid-contract: a record of the contracts is passed over; ' +
      'ignored-close: a close in the journal is of no period of the client’s calendar and books nothing; ' +
      'off-calendar-close: a close has issued the invoice of a period that is none of the calendar as known today, since ' +
      'zone rules or the log of contracts have changed; the period keeps its bounds and is not invoiced again',
  })
  readonly code!: (typeof OBSTACLES)[number];

  @ApiProperty({ description: 'In words, in English' })
  readonly reason!: string;

  @ApiPropertyOptional({
    description:
      'Of invalid-contract: the key of the record; of ignored-close and off-calendar-close: its partition and offset in the journal',
    example: 'acme/3',
  })
  readonly record?: string;
}

export class ClientPeriodsDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ type: [ObstacleDto], description: 'What keeps the client from being billed; normally none' })
  readonly obstacles!: readonly ObstacleDto[];

  @ApiProperty({ type: [PeriodDto], description: 'In the order of time' })
  readonly periods!: readonly PeriodDto[];

  @ApiPropertyOptional({ format: 'date-time', description: 'When the next close is due' })
  readonly nextDueAt?: string;
}
