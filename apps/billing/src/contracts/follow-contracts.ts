import type { ContractRegistry, ContractVersion } from '#contracts';
import { recordJson } from '#kafka';
import type { RawRecord } from '#kafka';
import type { Logger } from '#runtime';

/** Folds records of the contracts log into the registry; logs and skips invalid ones. */
export function contractReader(
  registry: ContractRegistry,
  onAdded: (version: ContractVersion) => void,
  logger: Logger,
): (record: RawRecord) => void {
  return ({ key, value, offset, appendedAtMs }) => {
    // A tombstone: it has no meaning, since versions are never withdrawn.
    if (value === null) return;
    const outcome = registry.add(recordJson(value), appendedAtMs);
    const at = { key: key?.toString(), offset };
    if (outcome.kind === 'added') onAdded(outcome.version);
    if (outcome.kind === 'faults') logger.error({ ...at, faults: outcome.faults }, 'a contract is invalid');
    if (outcome.kind === 'conflict')
      logger.warn(at, 'a contract version was published again with other terms');
  };
}
