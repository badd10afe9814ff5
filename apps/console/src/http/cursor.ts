import { createHash } from 'node:crypto';
import { invalidQuery } from './query-validation.pipe.js';

/** The query that a cursor continues: with other parameters it would skip entries that were never shown. */
type Filter = Readonly<Record<string, unknown>>;

const filterSeal = (filter: Filter): string =>
  createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 8);

/** The position at which a list continues, as text that is opaque to callers. */
export const encodeCursor = (after: string, filter: Filter): string =>
  Buffer.from(`${filterSeal(filter)} ${after}`).toString('base64url');

/** The text passed to `encodeCursor`. @throws Problem if the cursor was made for another query */
export function readCursor(cursor: string, filter: Filter): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const seal = filterSeal(filter);
  if (text.startsWith(`${seal} `)) return text.slice(seal.length + 1);
  throw invalidQuery([
    {
      parameter: 'cursor',
      code: 'cursor',
      message: 'cursor must be the `next` of the previous page, with the same other parameters',
    },
  ]);
}
