import { below, type Fault } from '../reading/fault.js';
import { sameTerms } from '../same-terms.js';
import type { ContractVersion } from '../terms/contract-version.js';

/** A version and where it stands in its document. */
export interface Placed {
  readonly version: ContractVersion;
  readonly pointer: string;
}

/** A version is immutable: its number comes again only with the same terms. */
export const checkVersionNumbers = (ofOneClient: readonly Placed[]): Fault[] => {
  const seen = new Map<number, Placed>();
  return ofOneClient.flatMap((placed) => {
    const { version, pointer } = placed;
    const first = seen.get(version.version);
    if (first === undefined) seen.set(version.version, placed);
    if (first === undefined || sameTerms(first.version, version)) return [];
    return [
      {
        pointer: below(pointer, 'version'),
        code: 'version-conflict',
        message: `version ${version.version} of ${version.clientId} is at ${first.pointer} with other terms; must have a number of its own`,
      },
    ];
  });
};
