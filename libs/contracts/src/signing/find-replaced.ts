import { parseInstant } from '../fields/instant.js';
import { inForce } from '../schedule.js';
import type { ContractVersion } from '../terms/contract-version.js';

/** The version that was in force at the start of a version until the latter was signed. */
export function findReplaced(
  version: ContractVersion,
  inOrderOfSigning: readonly ContractVersion[],
): ContractVersion | undefined {
  const before = inOrderOfSigning.slice(0, inOrderOfSigning.indexOf(version));
  const number = inForce(before, parseInstant(version.effectiveFrom) ?? NaN)?.version;
  return before.find((other) => other.version === number);
}
