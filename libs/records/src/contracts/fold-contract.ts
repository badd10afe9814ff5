import { faultsText } from '#contracts';
import type { ContractRegistry, RegistrationOutcome } from '#contracts';
import type { RawRecord } from '#kafka';
import { parseRecordJson, refused } from '../record-json.js';

/**
 * Folds a record of the contracts topic into the registry. `faults` and `conflict` change nothing; a server
 * reports them, since usage may be billed by other terms than were meant. A tombstone is a fault (`withdrawn`):
 * versions are never withdrawn, and once compaction has removed one, processes that start later do not know it.
 */
export function foldContract(registry: ContractRegistry, record: RawRecord): RegistrationOutcome {
  const { key, value, undecodable, appendedAtMs } = record;
  if (value === null && !undecodable) return withdrawn(key);
  const json = parseRecordJson(record);
  return 'faults' in json ? { kind: 'faults', ...json } : registry.add(json.ok, appendedAtMs);
}

const withdrawn = (key: Buffer | null): RegistrationOutcome => ({
  kind: 'faults',
  ...refused(
    'withdrawn',
    `a tombstone for ${key?.toString() ?? 'no key'}: a version is never withdrawn, and compaction removes it from the log`,
  ),
});

/** The faults of a record as one sentence; undefined for a record that was folded. */
export function contractFaultText(outcome: RegistrationOutcome): string | undefined {
  if (outcome.kind === 'conflict') return 'the number already exists with other terms';
  if (outcome.kind !== 'faults') return undefined;
  return faultsText(outcome.faults);
}
