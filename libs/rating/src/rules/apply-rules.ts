import type { Charge } from './lines.js';
import type { NetAdjustment, RatingContext, RoundedContext, TermRule } from './term-rule.js';
import { TERM_RULES } from './term-rules.js';

const RULES = Object.values<TermRule | string>(TERM_RULES).filter((rule) => typeof rule !== 'string');

/** All charges of a period, before they are rounded to lines. */
export const chargesOfPeriod = (rated: RatingContext): Charge[] =>
  RULES.flatMap(({ charges }) => charges?.(rated) ?? []);

/** All adjustments of a period, in the order of the rules. */
export const adjustmentsOfPeriod = (rounded: RoundedContext): NetAdjustment[] => {
  const adjustments: NetAdjustment[] = [];
  for (const { adjust } of RULES) adjustments.push(...(adjust?.(rounded, adjustments) ?? []));
  return adjustments;
};
