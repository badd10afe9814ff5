import { Percent } from '../fields/decimal.js';
import { OneOf } from '../fields/one-of.js';
import { TAX_CATEGORIES } from './vocabulary.js';
import type { TaxCategory } from './vocabulary.js';

/** Value added tax of the whole document: category of EN 16931, rate in percent. */
export class Tax {
  @OneOf(TAX_CATEGORIES)
  readonly category!: TaxCategory;

  @Percent()
  readonly rate!: string;
}
