import { LocalDates, QuarterOfDay } from '../fields/local.js';
import { ManyOf } from '../fields/one-of.js';
import { Optional } from '../fields/optional.js';
import { Text } from '../fields/text.js';
import { WEEKDAYS } from './vocabulary.js';
import type { Weekday } from './vocabulary.js';

/**
 * A named part of local time: some dates or some weekdays (exactly one of them), whole days or the window
 * `from`–`to`; a window past midnight belongs to the day it starts on. The first band that holds a slot's start wins.
 */
export class Band {
  /** Any words but `standard`. */
  @Text(64)
  readonly name!: string;

  @Optional()
  @LocalDates()
  readonly dates?: readonly string[];

  @Optional()
  @ManyOf(WEEKDAYS)
  readonly days?: readonly Weekday[];

  @Optional()
  @QuarterOfDay('to 23:45')
  readonly from?: string;

  @Optional()
  @QuarterOfDay('with 24:00')
  readonly to?: string;
}
