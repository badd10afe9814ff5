import { clientOf } from './stored-dead-letter.js';
import type { StoredDeadLetter } from './stored-dead-letter.js';

/** Which letters are meant; an absent field means any. `fromMs` ≤ filed < `toMs`. */
export interface DeadLetterFilter {
  readonly code?: string | undefined;
  readonly clientId?: string | undefined;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
}

export const matchesFilter = (
  { code, clientId, fromMs = -Infinity, toMs = Infinity }: DeadLetterFilter,
  { filedAtMs, letter }: StoredDeadLetter,
): boolean =>
  (code === undefined || letter.code === code) &&
  (clientId === undefined || clientOf(letter) === clientId) &&
  filedAtMs >= fromMs &&
  filedAtMs < toMs;

/** Letters carry the clock of the ingest that filed them; those of several ingests are out of order by no more. */
const OUT_OF_ORDER_MS = 10 * 60_000;

/** Whether no letter can be meant that lies before one of this time. */
export const isAllBefore = ({ fromMs = -Infinity }: DeadLetterFilter, filedAtMs: number): boolean =>
  filedAtMs < fromMs - OUT_OF_ORDER_MS;
