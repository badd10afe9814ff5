import type { ContractRegistry, ContractVersion } from '#contracts';
import type { RawRecord } from '#kafka';
import { foldContract } from '#records';
import type { Logger } from '#runtime';

/** Folds records of the contracts log into the registry; logs and skips invalid ones. */
export function contractReader(
  registry: ContractRegistry,
  onAdded: (version: ContractVersion) => void,
  logger: Pick<Logger, 'error' | 'warn'>,
): (record: RawRecord) => void {
  return (record) => {
    const outcome = foldContract(registry, record);
    const at = { key: record.key?.toString(), offset: record.offset };
    if (outcome.kind === 'added') onAdded(outcome.version);
    if (outcome.kind === 'faults')
      logger.error({ ...at, faults: outcome.faults }, 'a contract record is ignored');
    if (outcome.kind === 'conflict')
      logger.warn(at, 'a contract version was published again with other terms');
  };
}
