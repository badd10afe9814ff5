import { childPointer, type Fault } from '../reading/fault.js';
import { sameTerms } from '../same-terms.js';
import type { ContractVersion } from '../terms/contract-version.js';

/** A version and its JSON pointer in its document. */
export interface PointedVersion {
  readonly version: ContractVersion;
  readonly pointer: string;
}

/** A version is immutable: its number may be repeated only with the same terms. */
export const checkVersionNumbers = (ofOneClient: readonly PointedVersion[]): Fault[] => {
  const seen = new Map<number, PointedVersion>();
  return ofOneClient.flatMap((pointed) => {
    const { version, pointer } = pointed;
    const first = seen.get(version.version);
    if (first === undefined) seen.set(version.version, pointed);
    if (first === undefined || sameTerms(first.version, version)) return [];
    return [
      {
        pointer: childPointer(pointer, 'version'),
        code: 'version-conflict',
        message: `version ${version.version} of ${version.clientId} is at ${first.pointer} with other terms; must have its own number`,
      },
    ];
  });
};

/** The highest version number, 0 = none. */
export const latestNumber = (versions: readonly ContractVersion[]): number =>
  Math.max(0, ...versions.map(({ version }) => version));
