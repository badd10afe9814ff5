import type { DeadLetterFilter } from './dead-letter-filter.js';

/** What somebody wants replayed. */
export interface ReplayRequest {
  readonly filter: DeadLetterFilter;
  /** These letters only. */
  readonly ids?: readonly number[] | undefined;
  /** One event in structured mode, published in place of the bytes of the one letter in `ids`. */
  readonly replacement?: Buffer | undefined;
  /** Also what was replayed before. */
  readonly again: boolean;
  readonly dryRun: boolean;
  readonly by: string;
  /** Not after this time, ms since 1970: the rest is left for another replay. */
  readonly deadlineMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Why a letter is not replayed. */
export interface ReplayRefusal {
  readonly id: number;
  /** A reject code by today's rules, `period-close` or `other-event`. */
  readonly code: string;
  readonly message: string;
}

/** What became of the letters: matched = replayable + already + refused. */
export interface ReplayReport {
  /** Absent of a dry run. */
  readonly replayId?: string;
  readonly dryRun: boolean;
  /** Whether all letters that were meant were looked at. */
  readonly complete: boolean;
  readonly matched: number;
  /** What ingest would take today. */
  readonly replayable: number;
  /** Appended to the journal; 0 of a dry run. */
  readonly replayed: number;
  /** Replayed before, or being replayed by somebody else. */
  readonly already: number;
  /** What ingest would refuse again, and what is never replayed. */
  readonly refused: number;
  readonly refusedByCode: Readonly<Record<string, number>>;
  /** The first of the refused. */
  readonly refusals: readonly ReplayRefusal[];
}

/** Refusals told one by one; the rest is counted. */
export const MAX_LISTED_REFUSALS = 100;
