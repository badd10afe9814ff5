import type { SchemaOf } from '../../api/schema-of';

type One<T> = Exclude<T, undefined>;
/** A word for each value. */
type Words<T extends string | number> = Readonly<Record<T, string>>;

/** The fields of a contract that take one of a few values, with each value in words. */
export interface Choices {
  readonly model: Words<One<SchemaOf<'ContractVersion'>['model']>>;
  readonly latePolicy: Words<One<SchemaOf<'ContractVersion'>['latePolicy']>>;
  readonly period: Words<One<SchemaOf<'PeriodTerms'>['kind']>>;
  readonly minimum: Words<One<SchemaOf<'Minimum'>['kind']>>;
  readonly shortContactSeconds: Words<One<SchemaOf<'ContactTerms'>['shortContactSeconds']>>;
  readonly channel: Words<One<SchemaOf<'Price'>['channel']>>;
  readonly direction: Words<One<SchemaOf<'Price'>['direction']>>;
  readonly basis: Words<One<SchemaOf<'Price'>['basis']>>;
  readonly increment: Words<One<SchemaOf<'Price'>['increment']>>;
  readonly tierMode: Words<One<SchemaOf<'Price'>['tierMode']>>;
  readonly hours: Words<One<SchemaOf<'TeamTerms'>['hours']>>;
  readonly by: Words<One<SchemaOf<'OverflowTerms'>['by']>>;
  readonly intervalMinutes: Words<One<SchemaOf<'OverflowTerms'>['intervalMinutes']>>;
  readonly netting: Words<One<SchemaOf<'OverflowTerms'>['netting']>>;
  readonly per: Words<One<SchemaOf<'Fee'>['per']>>;
  readonly category: Words<One<SchemaOf<'Tax'>['category']>>;
}

/** The values that the field at some steps of a contract may have; undefined: it is free. */
export function choicesAt(
  steps: readonly string[],
  choices: Choices,
): Readonly<Record<string, string>> | undefined {
  const [part, field] = [steps.at(-2) ?? '', steps.at(-1) ?? ''];
  const name = field === 'kind' ? part : field;
  return Object.hasOwn(choices, name) ? choices[name as keyof Choices] : undefined;
}
