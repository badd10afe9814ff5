import type { TermName } from '#contracts';
import { contacts } from './contacts/rule.js';
import { discounts } from './discounts/rule.js';
import { fees } from './fees/rule.js';
import { minimum } from './minimum/rule.js';
import { overflow } from './overflow/rule.js';
import { team } from './team/rule.js';
import type { TermRule } from './term-rule.js';

/** For a term that changes what other rules charge: the time, the prices or the money of the period. */
const WITHIN_OTHERS = 'within-others';

/** For a term that changes no amount: it is applied when documents are made. */
const NOT_RATED = 'not-rated';

/**
 * The rule of every term, in the order in which rules charge and adjust: a floor (rule 13) counts the discounts (rule
 * 12). A term of the contract without an entry does not compile.
 */
export const TERM_RULES = {
  ...{ contacts, overflow, team, fees, discounts, minimum },
  ...{ model: WITHIN_OTHERS, zone: WITHIN_OTHERS, period: WITHIN_OTHERS, currency: WITHIN_OTHERS },
  ...{ bands: WITHIN_OTHERS, tax: WITHIN_OTHERS },
  ...{ seller: NOT_RATED, grace: NOT_RATED, latePolicy: NOT_RATED, paymentDays: NOT_RATED },
  ...{ language: NOT_RATED, customer: NOT_RATED },
} as const satisfies Readonly<Record<TermName, TermRule | typeof WITHIN_OTHERS | typeof NOT_RATED>>;
