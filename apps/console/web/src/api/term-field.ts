import type { SchemaOf } from './schema-of';

type Fields<T> = T extends readonly (infer Item)[]
  ? Fields<Item>
  : T extends object
    ? string extends keyof T
      ? Fields<T[keyof T]>
      : { [Name in keyof T]-?: Extract<Name, string> | Fields<T[Name]> }[keyof T]
    : never;

/** The name of any field of a contract, in any of its parts, except the channels of `concurrency`. */
export type TermField = Exclude<Fields<SchemaOf<'ContractVersion'>>, SchemaOf<'Price'>['channel']>;
