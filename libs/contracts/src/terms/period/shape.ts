import { AnchorDay } from '../../fields/anchor-day.js';
import { LocalDates } from '../../fields/local.js';
import { OneOf } from '../../fields/one-of.js';
import { Optional } from '../../fields/optional.js';
import type { Weekday } from '../../fields/weekdays.js';

export const PERIOD_KINDS = ['month', 'week', 'table'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * The billing calendar, in local days of the contract's zone: months from day `anchorDay` (1–28), weeks from
 * weekday `anchorDay`, or a table of ascending first days (`starts`), such as 4-4-5 weeks.
 */
export class PeriodTerms {
  @OneOf(PERIOD_KINDS)
  readonly kind!: PeriodKind;

  @Optional()
  @AnchorDay()
  readonly anchorDay?: number | Weekday;

  @Optional()
  @LocalDates()
  readonly starts?: readonly string[];
}
