import type { TERM_DESCRIPTORS } from './descriptors.js';
import type { TermName } from './descriptor.js';
import { termsUsed } from './term-list.js';
import type { Terms } from './terms.js';

type Descriptors = typeof TERM_DESCRIPTORS;

/** The terms that only some models have. */
export type ModelTerm = {
  [Name in TermName]: Descriptors[Name] extends { readonly use: 'by-model' } ? Name : never;
}[TermName];

/** The terms that every model has or may have: what stays where the model changes. */
export const withoutModelTerms = (terms: Terms): Omit<Terms, ModelTerm> => {
  const names: readonly string[] = termsUsed('by-model');
  return Object.fromEntries(Object.entries(terms).filter(([name]) => !names.includes(name))) as Omit<
    Terms,
    ModelTerm
  >;
};
