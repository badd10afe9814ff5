import { DEFAULT_LANGUAGE, getWording } from '../../languages.js';
import type { Language } from '../../languages.js';
import { amountRows } from './amounts.js';
import { calendarRows } from './calendar.js';
import { contactRows } from './contacts.js';
import type { FigureFormat, TermRow } from './context.js';
import type { DescribedTerms } from './described-terms.js';
import { teamRows } from './team.js';

/** All terms of a contract version as rows of text. */
export function describeTerms(terms: DescribedTerms, language: Language, format: FigureFormat): TermRow[] {
  const context = { language, wording: getWording(language), format };
  const printed = getWording(terms.language ?? DEFAULT_LANGUAGE);
  return [
    ...contactRows(terms, context),
    ...teamRows(terms, context),
    ...amountRows(terms, context),
    ...calendarRows(terms, context),
    [context.wording.terms.language, printed.name],
  ];
}
