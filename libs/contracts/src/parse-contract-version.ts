import type { Checked, Fault } from './reading/fault.js';
import { readShape } from './reading/read-shape.js';
import { checkUse } from './terms/check-use.js';
import { ContractVersion } from './terms/contract-version.js';
import { TERM_NAMES, getTerm } from './terms/term-list.js';

/** The checks of combinations, in the order of their faults. */
const CHECKS = [checkUse, ...TERM_NAMES.flatMap((name) => getTerm(name).check ?? [])];

/** Drops faults that follow from a fault of the shape: the rules also run over values that the shape refused. */
const withoutCovered = (shapeFaults: readonly Fault[], faults: readonly Fault[]): Fault[] => {
  const pointers = new Set(shapeFaults.map(({ pointer }) => pointer));
  const covered = (pointer: string): boolean =>
    pointers.has(pointer) || (pointer !== '' && covered(pointer.slice(0, pointer.lastIndexOf('/'))));
  return faults.filter(({ pointer }) => !covered(pointer));
};

/** A version as far as it is readable, and every fault of its fields and of their combination. */
export const readContractVersion = (
  json: unknown,
): { readonly version: ContractVersion; readonly faults: readonly Fault[] } => {
  const shapeFaults: Fault[] = [];
  const version = readShape(ContractVersion, json, '', shapeFaults);
  const faults = [
    ...shapeFaults,
    ...withoutCovered(
      shapeFaults,
      CHECKS.flatMap((check) => check(version, shapeFaults)),
    ),
  ];
  return { version, faults };
};

/**
 * Validates one contract version from untrusted parsed JSON: returns the version, or every fault of its fields and of
 * their combination. Never throws. Unknown fields are faults.
 */
export const parseContractVersion = (json: unknown): Checked<ContractVersion> => {
  const { version, faults } = readContractVersion(json);
  return faults.length === 0 ? { ok: version } : { faults };
};
