import { FiguresByName, Int } from '#contracts';
import { IsBoolean } from 'class-validator';
import type { DeadLetterFilter } from './dead-letter-filter.js';

/** Options of a replay of dead letters. */
export interface ReplayOptions {
  readonly filter: DeadLetterFilter;
  /** Only these dead letters. */
  readonly ids?: readonly number[] | undefined;
  /** One event in structured mode, published in place of the bytes of the one dead letter in `ids`. */
  readonly replacement?: Buffer | undefined;
  /** Includes dead letters that were replayed before. */
  readonly again: boolean;
  readonly dryRun: boolean;
  readonly by: string;
  /** Stops at this time, ms since 1970: the rest is left for another replay. */
  readonly deadlineMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Why a dead letter is not replayed. */
export interface ReplayRefusal {
  readonly id: number;
  /** A reject code by today's rules, `period-close` or `other-event`. */
  readonly code: string;
  readonly message: string;
}

const MAX = Number.MAX_SAFE_INTEGER;

/** Counts of a replay: matched = replayable + already + refused. */
export class ReplayCounts {
  @IsBoolean()
  readonly dryRun!: boolean;

  /** Whether all matching dead letters were examined. */
  @IsBoolean()
  readonly complete!: boolean;

  @Int(0, MAX)
  readonly matched!: number;

  /** Those that ingest would accept today. */
  @Int(0, MAX)
  readonly replayable!: number;

  /** Appended to the journal; 0 for a dry run. */
  @Int(0, MAX)
  readonly replayed!: number;

  /** Replayed before, or claimed by another replay. */
  @Int(0, MAX)
  readonly already!: number;

  /** Those that ingest would refuse again, and those that are never replayed. */
  @Int(0, MAX)
  readonly refused!: number;

  @FiguresByName('integer')
  readonly refusedByCode!: Readonly<Record<string, number>>;
}

export interface ReplayReport extends ReplayCounts {
  /** Absent for a dry run. */
  readonly replayId?: string;
  /** The first refusals. */
  readonly refusals: readonly ReplayRefusal[];
}

/** Maximum number of refusals listed; the others are only counted. */
export const MAX_LISTED_REFUSALS = 100;
