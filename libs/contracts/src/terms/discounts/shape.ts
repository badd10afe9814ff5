import { Decimal } from '../../fields/decimal.js';
import { Subset } from '../../fields/one-of.js';
import { Optional } from '../../fields/optional.js';
import { TextOrNone } from '../../fields/text.js';
import { COMPONENTS } from '../components.js';
import type { Component } from '../components.js';

/** A percentage off the rounded lines of some components; default usage, overflow and hours. */
export class Discount {
  /** Default: `Discount`. */
  @Optional()
  @TextOrNone()
  readonly description?: string;

  /** Percentage of the lines' amounts; more than 100 makes the result negative. */
  @Decimal()
  readonly percent!: string;

  @Optional()
  @Subset(COMPONENTS)
  readonly on?: readonly Component[];
}
