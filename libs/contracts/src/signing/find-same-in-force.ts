import { parseInstant } from '../fields/instant.js';
import { sameTerms } from '../same-terms.js';
import type { ContractVersion } from '../terms/contract-version.js';

const startMs = ({ effectiveFrom }: ContractVersion): number => parseInstant(effectiveFrom) ?? Infinity;

/**
 * The number of the version in force when another would start, if both have the same terms, so that signing the other
 * changes nothing. Numbers, starts and notes are not terms.
 * @param signed the client's versions, in any order
 */
export function findSameInForce(
  version: ContractVersion,
  signed: readonly ContractVersion[],
): number | undefined {
  const inForce = signed
    .filter((other) => other.version !== version.version && startMs(other) <= startMs(version))
    .sort((a, b) => startMs(a) - startMs(b) || a.version - b.version)
    .at(-1);
  if (!inForce) return undefined;
  const { version: number, effectiveFrom } = version;
  return sameTerms({ ...inForce, version: number, effectiveFrom }, version) ? inForce.version : undefined;
}
