import type { ContractVersion, Period, Pricing, Terms } from '#contracts';
import type { Dimensions } from '#usage';
import type { PeriodCalendar } from '../calendar.js';
import type { RatedLine } from '../document/rated-line.js';
import type { MeteredUsage } from '../metering/meters.js';
import type { Rational } from '../money/index.js';
import type { Charge, RoundedLine, UsageCharge } from './lines.js';
import type { Segment } from '../runs/segments.js';

/** The period that is rated. */
export interface RatingContext {
  readonly segments: readonly Segment[];
  readonly period: Period;
  readonly calendar: PeriodCalendar;
}

/** The same with its metered usage. */
export interface MeteredContext extends RatingContext {
  readonly metering: MeteredUsage;
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

/** What the charges of a term distinguish in a usage row. */
export interface Distinction {
  /** Rows of one kind with equal keys are charged the same as one row with their sums. JSON. */
  readonly key: unknown;
  /** Whether rows of different slots must not be summed; otherwise only those of different bands or versions. */
  readonly bySlot: boolean;
}

/**
 * How a term charges usage, and what else depends on it: the events behind a line, and the comparison of terms. Only
 * this rule receives the metered usage, so a term that charges usage has all members.
 */
export interface UsageRule {
  /** Its charges, before they are rounded to lines, each with the events behind it. */
  readonly charges: (metered: MeteredContext) => UsageCharge[];
  /**
   * What its charges distinguish in the usage of a period, by the terms in force in it; undefined for usage that they do
   * not depend on.
   */
  readonly distinguish: (inForce: readonly Terms[]) => (usage: Dimensions) => Distinction | undefined;
  /** The terms of a version that have prices per unit of usage, with each of these prices replaced, defaults too. */
  readonly replacePrices: (
    version: ContractVersion,
    replace: <P extends Pricing>(price: P) => P,
  ) => Partial<ContractVersion>;
}

/** How a term of the contract changes the amount of a period. */
export interface TermRule {
  readonly usage?: UsageRule;
  /** Its charges (a quantity at a price) that do not depend on usage, before they are rounded to lines. */
  readonly charges?: (rated: RatingContext) => Charge[];
  /** Its adjustments, given those of the rules before it. */
  readonly adjust?: (rounded: RoundedContext, earlier: readonly NetAdjustment[]) => NetAdjustment[];
}
