import { BASIS_DESCRIPTORS } from './descriptors.js';
import type { BasisDescriptor, BasisField, BasisFields } from './descriptors.js';

export type Basis = keyof typeof BASIS_DESCRIPTORS;

export const BASES = Object.keys(BASIS_DESCRIPTORS) as readonly Basis[];

const DESCRIPTORS: Readonly<Record<Basis, BasisDescriptor>> = BASIS_DESCRIPTORS;

/** What a price of the basis counts and needs. */
export const getBasis = (basis: Basis): BasisDescriptor => DESCRIPTORS[basis];

/** Whether a price of the basis may have an increment. */
export const takesIncrement = (basis: Basis): boolean => DESCRIPTORS[basis].rounded !== undefined;

/** The fields that only some bases use. */
export const BASIS_FIELDS: readonly BasisField[] = [
  ...new Set(BASES.flatMap((basis) => DESCRIPTORS[basis].needs)),
];

/** The fields of a price that its basis needs. */
export const pickBasisFields = (price: BasisFields & { readonly basis: Basis }): BasisFields =>
  Object.fromEntries(
    DESCRIPTORS[price.basis].needs.flatMap((field) => {
      const value = price[field];
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
