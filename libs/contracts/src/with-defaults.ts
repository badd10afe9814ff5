import type { ContractVersion } from './terms/contract-version.js';
import type { TermName } from './terms/descriptor.js';
import { TERM_NAMES, getTerm, termsUsed } from './terms/term-list.js';
import type { Terms } from './terms/terms.js';

/** A term with its defaults; undefined if the version leaves it out and it has none. */
const filledTerm = (version: ContractVersion, name: TermName): unknown => {
  const { byDefault, withDefaults: fillFields } = getTerm(name);
  const value = version[name] === undefined ? byDefault : version[name];
  return value === undefined || fillFields === undefined ? value : fillFields(value as never);
};

const fill = (version: ContractVersion): Terms | undefined => {
  if (version.model === 'ended') return undefined;
  if (termsUsed('required').some((name) => version[name] === undefined)) return undefined;
  const filledTerms = TERM_NAMES.map((name) => [name, filledTerm(version, name)] as const);
  // The type of each term in `Terms` is the one that its descriptor returns.
  return {
    ...version,
    ...Object.fromEntries(filledTerms.filter(([, value]) => value !== undefined)),
  } as Terms;
};

const filled = new WeakMap<ContractVersion, Terms | undefined>();

/**
 * The terms of a validated version with every default filled in; undefined for `ended`, which has none. The same
 * version object always returns the same terms object, so that terms can be compared by identity.
 */
export const withDefaults = (version: ContractVersion): Terms | undefined => {
  if (!filled.has(version)) filled.set(version, fill(version));
  return filled.get(version);
};
