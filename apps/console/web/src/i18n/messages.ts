import type { Wording } from '#wording';
import type { PageTexts } from '#wording/page';
import type { ChoiceLabels } from '../api/choices';
import type { ApiSchema } from '../api/api-schema';
import type { TermField } from '../api/term-field';

/** By field: the values that have a label. */
type Values<Labels> = { readonly [Field in keyof Labels]: keyof Labels[Field] };

/** The names that the API sends and the page shows by a text. */
interface ApiNames {
  readonly causes: ApiSchema<'WaitingCauseDto'>['code'];
  readonly obstacles: ApiSchema<'ObstacleDto'>['code'];
  readonly forecasts: ApiSchema<'ForecastDto'>['methodCode'] | ApiSchema<'ForecastBandDto'>['methodCode'];
  readonly rejects: NonNullable<ApiSchema<'ReplayRequest'>['code']>;
  readonly fields: TermField;
  readonly choices: Values<ChoiceLabels>;
}

/** The names that have a text. */
interface TextNames {
  readonly causes: keyof Wording['closing']['causes'];
  readonly obstacles: keyof Wording['closing']['obstacles'];
  readonly forecasts: keyof Wording['forecasts'];
  readonly rejects: keyof Wording['rejects'];
  readonly fields: keyof PageTexts['terms']['fields'];
  readonly choices: Values<PageTexts['terms']['choices']>;
}

type Matching<Texts, Expected, _Given extends Expected> = Texts;

/** All texts of the page. What does not compile here is a name of the API without a text, or a text without a name. */
export type Messages = Matching<Matching<PageTexts, ApiNames, TextNames>, TextNames, ApiNames>;
