import { Optional } from '#contracts';
import { IsInt, IsString } from 'class-validator';
import { readClientId } from './stored-dead-letter.js';
import type { StoredDeadLetter } from './stored-dead-letter.js';

/** Selects dead letters; an absent field matches any. `fromMs` ≤ filed < `toMs`. */
export class DeadLetterFilter {
  @Optional()
  @IsString()
  readonly code?: string | undefined;

  @Optional()
  @IsString()
  readonly clientId?: string | undefined;

  @Optional()
  @IsInt()
  readonly fromMs?: number | undefined;

  @Optional()
  @IsInt()
  readonly toMs?: number | undefined;
}

export const matchesFilter = (
  { code, clientId, fromMs = -Infinity, toMs = Infinity }: DeadLetterFilter,
  { filedAtMs, deadLetter }: StoredDeadLetter,
): boolean =>
  (code === undefined || deadLetter.code === code) &&
  (clientId === undefined || readClientId(deadLetter) === clientId) &&
  filedAtMs >= fromMs &&
  filedAtMs < toMs;

/**
 * How far dead letters may be out of order, at most: their filing time is the append time, by the clock of the
 * broker that led the topic then.
 */
const OUT_OF_ORDER_MS = 10 * 60_000;

/** Whether no dead letter before one filed at this time can match. */
export const isSearchDone = ({ fromMs = -Infinity }: DeadLetterFilter, filedAtMs: number): boolean =>
  filedAtMs < fromMs - OUT_OF_ORDER_MS;
