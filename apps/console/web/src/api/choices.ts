import { LANGUAGES, getWording } from '#wording';
import type { ApiSchema } from './api-schema';

type Defined<T> = Exclude<T, undefined>;
/** A label for each value. */
type Labels<T extends string | number> = Readonly<Record<T, string>>;

/** The contract fields that have a fixed set of values, with a label for each value; languages have the same in all. */
export interface ChoiceLabels {
  readonly model: Labels<Defined<ApiSchema<'ContractVersion'>['model']>>;
  readonly latePolicy: Labels<Defined<ApiSchema<'ContractVersion'>['latePolicy']>>;
  readonly period: Labels<Defined<ApiSchema<'PeriodTerms'>['kind']>>;
  readonly minimum: Labels<Defined<ApiSchema<'Minimum'>['kind']>>;
  readonly shortContactSeconds: Labels<Defined<ApiSchema<'ContactTerms'>['shortContactSeconds']>>;
  readonly channel: Labels<Defined<ApiSchema<'Price'>['channel']>>;
  readonly direction: Labels<Defined<ApiSchema<'Price'>['direction']>>;
  readonly basis: Labels<Defined<ApiSchema<'Price'>['basis']>>;
  readonly increment: Labels<Defined<ApiSchema<'Price'>['increment']>>;
  readonly tierMode: Labels<Defined<ApiSchema<'Price'>['tierMode']>>;
  readonly hours: Labels<Defined<ApiSchema<'TeamTerms'>['hours']>>;
  readonly by: Labels<Defined<ApiSchema<'OverflowTerms'>['by']>>;
  readonly intervalMinutes: Labels<Defined<ApiSchema<'OverflowTerms'>['intervalMinutes']>>;
  readonly netting: Labels<Defined<ApiSchema<'OverflowTerms'>['netting']>>;
  readonly per: Labels<Defined<ApiSchema<'Fee'>['per']>>;
  readonly category: Labels<Defined<ApiSchema<'Tax'>['category']>>;
}

/** Each language in itself. */
const LANGUAGE_NAMES = Object.fromEntries(
  LANGUAGES.map((language) => [language, getWording(language).name]),
) as Labels<Defined<ApiSchema<'ContractVersion'>['language']>>;

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
