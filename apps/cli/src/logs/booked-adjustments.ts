import { recordJson } from '#kafka';
import { AdjustmentRegistry } from '#invoicing';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

/** Every adjustment with when it was booked; what is none is passed over, as billing does. */
export async function bookedAdjustments(logs: Logs): Promise<AdjustmentRegistry> {
  const book = new AdjustmentRegistry();
  await readAll(
    logs,
    'adjustments',
    ({ value, appendedAtMs }) => void book.add(recordJson(value), appendedAtMs),
  );
  return book;
}
