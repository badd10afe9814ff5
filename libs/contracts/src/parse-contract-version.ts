import type { Checked, Fault } from './reading/fault.js';
import { readShape } from './reading/read-shape.js';
import { checkBands } from './terms/bands/check.js';
import { checkFees } from './terms/fees/check.js';
import { checkMinimum } from './terms/minimum/check.js';
import { checkModel } from './terms/check-use.js';
import { checkOverflow } from './terms/overflow/check.js';
import { checkPeriod } from './terms/period/check.js';
import { checkPrices } from './terms/contacts/check.js';
import { checkTeam } from './terms/team/check.js';
import { ContractVersion } from './terms/contract-version.js';

const RULES = [
  ...[checkModel, checkPeriod, checkBands, checkPrices],
  ...[checkTeam, checkOverflow, checkMinimum, checkFees],
];

/** Drops faults that follow from a fault of the shape: the rules also run over values that the shape refused. */
const notCoveredBy = (shapeFaults: readonly Fault[], faults: readonly Fault[]): Fault[] => {
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
    ...notCoveredBy(
      shapeFaults,
      RULES.flatMap((check) => check(version, shapeFaults)),
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
