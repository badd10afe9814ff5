import { LANGUAGES, getWording } from '#wording';
import type { SchemaOf } from './schema-of';

type Defined<T> = Exclude<T, undefined>;
/** A label for each value. */
type Labels<T extends string | number> = Readonly<Record<T, string>>;

/** The contract fields that have a fixed set of values, with a label for each value; languages have the same in all. */
export interface ChoiceLabels {
  readonly model: Labels<Defined<SchemaOf<'ContractVersion'>['model']>>;
  readonly latePolicy: Labels<Defined<SchemaOf<'ContractVersion'>['latePolicy']>>;
  readonly period: Labels<Defined<SchemaOf<'PeriodTerms'>['kind']>>;
  readonly minimum: Labels<Defined<SchemaOf<'Minimum'>['kind']>>;
  readonly shortContactSeconds: Labels<Defined<SchemaOf<'ContactTerms'>['shortContactSeconds']>>;
  readonly channel: Labels<Defined<SchemaOf<'Price'>['channel']>>;
  readonly direction: Labels<Defined<SchemaOf<'Price'>['direction']>>;
  readonly basis: Labels<Defined<SchemaOf<'Price'>['basis']>>;
  readonly increment: Labels<Defined<SchemaOf<'Price'>['increment']>>;
  readonly tierMode: Labels<Defined<SchemaOf<'Price'>['tierMode']>>;
  readonly hours: Labels<Defined<SchemaOf<'TeamTerms'>['hours']>>;
  readonly by: Labels<Defined<SchemaOf<'OverflowTerms'>['by']>>;
  readonly intervalMinutes: Labels<Defined<SchemaOf<'OverflowTerms'>['intervalMinutes']>>;
  readonly netting: Labels<Defined<SchemaOf<'OverflowTerms'>['netting']>>;
  readonly per: Labels<Defined<SchemaOf<'Fee'>['per']>>;
  readonly category: Labels<Defined<SchemaOf<'Tax'>['category']>>;
}

/** Each language in itself. */
const LANGUAGE_NAMES = Object.fromEntries(
  LANGUAGES.map((language) => [language, getWording(language).name]),
) as Labels<Defined<SchemaOf<'ContractVersion'>['language']>>;

/** The allowed values of the field at a path of a contract, with labels; undefined if any text is allowed. */
export function listChoices(
  steps: readonly string[],
  choices: ChoiceLabels,
): Readonly<Record<string, string>> | undefined {
  const [part, field] = [steps.at(-2) ?? '', steps.at(-1) ?? ''];
  const name = field === 'kind' ? part : field;
  const labels: Readonly<Partial<Record<string, Labels<string>>>> = { ...choices, language: LANGUAGE_NAMES };
  return Object.hasOwn(labels, name) ? labels[name] : undefined;
}
