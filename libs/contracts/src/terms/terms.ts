import type { ContractVersion } from './contract-version.js';
import type { TermName } from './descriptor.js';
import type { TERM_DESCRIPTORS } from './descriptors.js';
import type { ChargingModel } from './model/shape.js';

type Descriptors = typeof TERM_DESCRIPTORS;

type FilledTerm<Name extends TermName> = Descriptors[Name] extends {
  readonly withDefaults: (written: never) => infer Value;
}
  ? Value
  : NonNullable<ContractVersion[Name]>;

/** The terms that every version in force has: those that it must have, and those with a default. */
type Present = {
  [Name in TermName]: Descriptors[Name] extends { readonly use: 'required' } | { readonly byDefault: unknown }
    ? Name
    : never;
}[TermName];

/**
 * A contract version in force: validated, every default filled in, never `ended`. `contacts`, `team` and `overflow`
 * are present exactly where `model` uses them; `increment` where `basis` takes one, `team.activities`
 * where hours are staffed, `minimum.counts` where it is a floor.
 */
export type Terms = Omit<ContractVersion, TermName> & {
  readonly model: ChargingModel;
} & { readonly [Name in Present]: FilledTerm<Name> } & {
  readonly [Name in Exclude<TermName, Present | 'model'>]?: FilledTerm<Name>;
};
