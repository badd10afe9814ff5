import type { AdjustmentRegistry } from '#invoicing';
import { recordJson } from '#kafka';
import type { RawRecord } from '#kafka';
import type { Logger } from '#runtime';

/** Folds records of the adjustments log into the book; what is no adjustment is told and left out. */
export const adjustmentReader =
  (book: Pick<AdjustmentRegistry, 'add'>, logger: Pick<Logger, 'error' | 'warn'>) =>
  ({ key, value, offset, appendedAtMs }: RawRecord): void => {
    const outcome = book.add(recordJson(value), appendedAtMs);
    const at = { key: key?.toString(), offset };
    if (outcome.kind === 'faults')
      logger.error({ ...at, faults: outcome.faults }, 'an adjustment is invalid');
    if (outcome.kind === 'conflict')
      logger.warn(at, 'an adjustment was published again as something else: the first one stands');
  };
