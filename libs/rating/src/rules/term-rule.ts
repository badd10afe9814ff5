import type { Period } from '#contracts';
import type { PeriodCalendar } from '../calendar.js';
import type { RatedLine } from '../document/rated-line.js';
import type { MeteredUsage } from '../metering/meters.js';
import type { Rational } from '../money/index.js';
import type { Charge, RoundedLine } from './lines.js';
import type { Segment } from '../runs/segments.js';

/** The period that is rated, and its metered usage. */
export interface RatingContext {
  readonly segments: readonly Segment[];
  readonly metering: MeteredUsage;
  readonly period: Period;
  readonly calendar: PeriodCalendar;
}

/** The same after its charges are rounded to the currency's decimals. */
export interface RoundedContext extends RatingContext {
  readonly rounded: readonly RoundedLine[];
  readonly decimals: number;
}

/** A part of the net amount that depends on the rounded lines. */
export interface NetAdjustment {
  /** In minor units. */
  readonly amount: bigint;
  /** The part of the amount that a floor counts. Minor units, exact. */
  readonly counted: Rational;
  readonly lines: readonly RatedLine[];
}

/** How a term of the contract changes the amount of a period. */
export interface TermRule {
  /** Its charges (a quantity at a price), before they are rounded to lines. */
  readonly charges?: (rated: RatingContext) => Charge[];
  /** Its adjustments, given those of the rules before it. */
  readonly adjust?: (rounded: RoundedContext, earlier: readonly NetAdjustment[]) => NetAdjustment[];
}
