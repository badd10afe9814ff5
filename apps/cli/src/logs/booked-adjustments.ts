import { AdjustmentRegistry } from '#invoicing';
import { adjustmentFaultText, foldAdjustment } from '#records';
import { ignoredRecord } from './ignored-record.js';
import type { OnIgnored } from './ignored-record.js';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

/** Every adjustment with its booking time; invalid records are ignored, as in billing, and reported. */
export async function bookedAdjustments(logs: Logs, onIgnored: OnIgnored): Promise<AdjustmentRegistry> {
  const registry = new AdjustmentRegistry();
  await readAll(logs, 'adjustments', (record, partition) => {
    const reason = adjustmentFaultText(foldAdjustment(registry, record));
    if (reason !== undefined) onIgnored(ignoredRecord('adjustments', partition, record, reason));
  });
  return registry;
}
