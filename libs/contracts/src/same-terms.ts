import { canonicalJson } from './canonical-json.js';
import { parseInstant } from './fields/instant.js';
import type { ContractVersion } from './terms/contract-version.js';
import { withDefaults } from './with-defaults.js';

const canonicalVersion = (version: ContractVersion): string =>
  canonicalJson({
    ...(withDefaults(version) ?? version),
    effectiveFrom: parseInstant(version.effectiveFrom),
    note: '',
  });

/** Whether two versions of a client say the same from the same instant on, however written; notes may differ. */
export const sameTerms = (a: ContractVersion, b: ContractVersion): boolean =>
  canonicalVersion(a) === canonicalVersion(b);
