import type { AdjustmentRegistry } from '#invoicing';
import type { RawRecord } from '#kafka';
import { foldAdjustment } from '#records';
import type { Logger } from '#runtime';

/** Folds records of the adjustments log into the registry; logs and skips invalid ones. */
export const adjustmentReader =
  (registry: Pick<AdjustmentRegistry, 'add'>, logger: Pick<Logger, 'error' | 'warn'>) =>
  (record: RawRecord): void => {
    const outcome = foldAdjustment(registry, record);
    const at = { key: record.key?.toString(), offset: record.offset };
    if (outcome.kind === 'faults')
      logger.error({ ...at, faults: outcome.faults }, 'an adjustment record is ignored');
    if (outcome.kind === 'conflict')
      logger.warn(at, 'an adjustment was published again with other content: the first one remains valid');
  };
