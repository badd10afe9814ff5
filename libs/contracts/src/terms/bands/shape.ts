import { ComparesAs } from '../../fields/compares-as.js';
import { LocalDates, QuarterOfDay } from '../../fields/local.js';
import { Subset } from '../../fields/one-of.js';
import { Optional } from '../../fields/optional.js';
import { Text } from '../../fields/text.js';
import { WEEKDAYS } from '../../fields/weekdays.js';
import type { Weekday } from '../../fields/weekdays.js';

/** The band of all time outside the contract's bands. */
export const STANDARD_BAND = 'standard';

/**
 * A named part of local time: either dates or weekdays (exactly one of them), whole days or the window `from`–`to`.
 * A window past midnight belongs to the day it starts on. The first band that contains a slot's start wins.
 */
export class Band {
  /** Any text but `standard`. */
  @Text(64)
  readonly name!: string;

  @Optional()
  @LocalDates()
  @ComparesAs('set')
  readonly dates?: readonly string[];

  @Optional()
  @Subset(WEEKDAYS)
  readonly days?: readonly Weekday[];

  @Optional()
  @QuarterOfDay('to 23:45')
  readonly from?: string;

  @Optional()
  @QuarterOfDay('with 24:00')
  readonly to?: string;
}
