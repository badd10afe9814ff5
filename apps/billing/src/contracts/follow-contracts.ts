import type { ContractRegistry, ContractVersion } from '#contracts';
import { recordJson } from '#kafka';
import type { RawRecord } from '#kafka';
import type { Logger } from '#runtime';

/** Folds records of the contracts log into the book; what is no contract is told and left out. */
export function contractReader(
  book: ContractRegistry,
  onAdded: (version: ContractVersion) => void,
  logger: Logger,
): (record: RawRecord) => void {
  return ({ key, value, offset, appendedAtMs }) => {
    // A tombstone: versions are never taken back, so it says nothing.
    if (value === null) return;
    const booked = book.add(recordJson(value), appendedAtMs);
    const at = { key: key?.toString(), offset };
    if (booked.kind === 'added') onAdded(booked.version);
    if (booked.kind === 'faults') logger.error({ ...at, faults: booked.faults }, 'a contract is invalid');
    if (booked.kind === 'conflict')
      logger.warn(at, 'a contract version was published again with other terms');
  };
}
