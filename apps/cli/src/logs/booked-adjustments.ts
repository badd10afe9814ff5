import { AdjustmentRegistry } from '#invoicing';
import { foldAdjustment } from '#records';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

/** Every adjustment with its booking time; invalid records are skipped, as in billing. */
export async function bookedAdjustments(logs: Logs): Promise<AdjustmentRegistry> {
  const registry = new AdjustmentRegistry();
  await readAll(logs, 'adjustments', (record) => void foldAdjustment(registry, record));
  return registry;
}
