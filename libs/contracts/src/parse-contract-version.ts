import type { Checked, Fault } from './reading/fault.js';
import { readShape } from './reading/read-shape.js';
import { checkBands } from './rules/bands.js';
import { checkFees } from './rules/fees.js';
import { checkMinimum } from './rules/minimum.js';
import { checkModel } from './rules/model.js';
import { checkOverflow } from './rules/overflow.js';
import { checkPeriod } from './rules/period.js';
import { checkPrices } from './rules/prices.js';
import { checkTeam } from './rules/team.js';
import { ContractVersion } from './terms/contract-version.js';

const RULES = [
  ...[checkModel, checkPeriod, checkBands, checkPrices],
  ...[checkTeam, checkOverflow, checkMinimum, checkFees],
];

/** Leaves out what follows from a fault already told: the rules run over values that the shape has refused. */
const beyond = (told: readonly Fault[], faults: readonly Fault[]): Fault[] => {
  const pointers = new Set(told.map(({ pointer }) => pointer));
  const covered = (pointer: string): boolean =>
    pointers.has(pointer) || (pointer !== '' && covered(pointer.slice(0, pointer.lastIndexOf('/'))));
  return faults.filter(({ pointer }) => !covered(pointer));
};

/** A version as far as it can be read, and every fault of its fields and of their combination. */
export const readContractVersion = (
  json: unknown,
): { readonly version: ContractVersion; readonly faults: readonly Fault[] } => {
  const told: Fault[] = [];
  const version = readShape(ContractVersion, json, '', told);
  const faults = [
    ...told,
    ...beyond(
      told,
      RULES.flatMap((check) => check(version, told)),
    ),
  ];
  return { version, faults };
};

/**
 * Reads one contract version from parsed JSON of any origin: the version, or every fault of its fields and of their
 * combination. Never throws. Unknown fields are faults.
 */
export const parseContractVersion = (json: unknown): Checked<ContractVersion> => {
  const { version, faults } = readContractVersion(json);
  return faults.length === 0 ? { ok: version } : { faults };
};
