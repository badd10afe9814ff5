import { DEFAULT_LANGUAGE } from '#wording';
import { termsKey } from './terms-key.js';
import { parseInstant } from './fields/instant.js';
import { ContractVersion } from './terms/contract-version.js';
import { withDefaults } from './with-defaults.js';

const canonicalVersion = (version: ContractVersion): string =>
  termsKey(
    {
      language: DEFAULT_LANGUAGE,
      ...(withDefaults(version) ?? version),
      effectiveFrom: parseInstant(version.effectiveFrom),
      note: '',
    },
    ContractVersion,
  );

/** Whether two versions have the same terms from the same instant on, however they are written; notes may differ. */
export const sameTerms = (a: ContractVersion, b: ContractVersion): boolean =>
  canonicalVersion(a) === canonicalVersion(b);
