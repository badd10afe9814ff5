import { recordJson } from '#kafka';
import { AdjustmentRegistry } from '#invoicing';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

/** Every adjustment with its booking time; invalid records are skipped, as in billing. */
export async function bookedAdjustments(logs: Logs): Promise<AdjustmentRegistry> {
  const registry = new AdjustmentRegistry();
  await readAll(
    logs,
    'adjustments',
    ({ value, appendedAtMs }) => void registry.add(recordJson(value), appendedAtMs),
  );
  return registry;
}
