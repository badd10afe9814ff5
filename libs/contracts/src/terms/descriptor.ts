import type { Fault } from '../reading/fault.js';
import type { ContractVersion } from './contract-version.js';

/** The terms of a version: all its fields but those that identify it, and the note. */
export type TermName = Exclude<keyof ContractVersion, 'clientId' | 'version' | 'effectiveFrom' | 'note'>;

/**
 * The models that have a term: all of them need it (`required`) or may have it (`optional`), except `ended`, which has
 * no terms; `by-model`: those that model/parts.ts names; `always`: `ended` too.
 */
export type TermUse = 'required' | 'optional' | 'by-model' | 'always';

/** Everything about a term except its fields, which are in the shape of the version with their comparison. */
export interface TermDescriptor<Value = never> {
  readonly use: TermUse;
  /** The value of a version that leaves the term out. */
  readonly byDefault?: [Value] extends [never] ? unknown : Value;
  /** Adds the defaults of the term's own fields; its result is the term's type in `Terms`. */
  readonly withDefaults?: (written: Value) => unknown;
  /** Faults of the combination of its fields, with each other and with other terms. Refused fields are null. */
  readonly check?: (version: ContractVersion, shapeFaults: readonly Fault[]) => Fault[];
}

/** The descriptor of one term, checked against its type in a version. */
export type TermDescriptorByName<Name extends TermName> = TermDescriptor<NonNullable<ContractVersion[Name]>>;
