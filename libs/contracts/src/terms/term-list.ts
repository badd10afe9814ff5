import { TERM_DESCRIPTORS } from './descriptors.js';
import type { TermDescriptor, TermName, TermUse } from './descriptor.js';

export const TERM_NAMES = Object.keys(TERM_DESCRIPTORS) as readonly TermName[];

const DESCRIPTORS: Readonly<Record<TermName, TermDescriptor>> = TERM_DESCRIPTORS;

/** How a term is checked, and its defaults. */
export const getTerm = (name: TermName): TermDescriptor => DESCRIPTORS[name];

/** The terms that are used in one of these ways. */
export const termsUsed = (...uses: readonly TermUse[]): TermName[] =>
  TERM_NAMES.filter((name) => uses.includes(DESCRIPTORS[name].use));
