import { Decimal } from '../fields/decimal.js';
import { ManyOf } from '../fields/one-of.js';
import { Optional } from '../fields/optional.js';
import { TextOrNone } from '../fields/text.js';
import { COMPONENTS } from './vocabulary.js';
import type { Component } from './vocabulary.js';

/** Per cent off the rounded lines of some components; default usage, overflow and hours. */
export class Discount {
  /** Default: `Discount`. */
  @Optional()
  @TextOrNone()
  readonly description?: string;

  /** Of the lines; more than 100 takes off more than they come to. */
  @Decimal()
  readonly percent!: string;

  @Optional()
  @ManyOf(COMPONENTS)
  readonly on?: readonly Component[];
}
