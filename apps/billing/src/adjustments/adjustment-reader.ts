import type { AdjustmentRegistry } from '#invoicing';
import { recordJson } from '#kafka';
import type { RawRecord } from '#kafka';
import type { Logger } from '#runtime';

/** Folds records of the adjustments log into the registry; logs and skips invalid ones. */
export const adjustmentReader =
  (registry: Pick<AdjustmentRegistry, 'add'>, logger: Pick<Logger, 'error' | 'warn'>) =>
  ({ key, value, offset, appendedAtMs }: RawRecord): void => {
    const outcome = registry.add(recordJson(value), appendedAtMs);
    const at = { key: key?.toString(), offset };
    if (outcome.kind === 'faults')
      logger.error({ ...at, faults: outcome.faults }, 'an adjustment is invalid');
    if (outcome.kind === 'conflict')
      logger.warn(at, 'an adjustment was published again with other content: the first one remains valid');
  };
