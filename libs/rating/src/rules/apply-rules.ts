import type { Charge, UsageCharge } from './lines.js';
import type { MeteredContext, NetAdjustment, RoundedContext, TermRule, UsageRule } from './term-rule.js';
import { TERM_RULES } from './term-rules.js';

const RULES = Object.values<TermRule | string>(TERM_RULES).filter((rule) => typeof rule !== 'string');

/** How usage is charged, by each term that charges usage. */
export const USAGE_RULES: readonly UsageRule[] = RULES.flatMap(({ usage }) => usage ?? []);

/** The charges of a period for usage, with the events behind them. */
export const usageChargesOfPeriod = (metered: MeteredContext): UsageCharge[] =>
  USAGE_RULES.flatMap(({ charges }) => charges(metered));

/** All charges of a period, before they are rounded to lines. */
export const chargesOfPeriod = (metered: MeteredContext): Charge[] =>
  RULES.flatMap(({ usage, charges }) => [...(usage?.charges(metered) ?? []), ...(charges?.(metered) ?? [])]);

/** All adjustments of a period, in the order of the rules. */
export const adjustmentsOfPeriod = (rounded: RoundedContext): NetAdjustment[] => {
  const adjustments: NetAdjustment[] = [];
  for (const { adjust } of RULES) adjustments.push(...(adjust?.(rounded, adjustments) ?? []));
  return adjustments;
};
