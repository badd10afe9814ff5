import { Percent } from '../../fields/decimal.js';
import { OneOf } from '../../fields/one-of.js';

/** VAT category codes of EN 16931 (UNCL 5305): S standard, Z zero, E exempt, AE reverse charge, … */
export const TAX_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B'] as const;
export type TaxCategory = (typeof TAX_CATEGORIES)[number];

/** Value added tax of the whole document: category of EN 16931, rate in percent. */
export class Tax {
  @OneOf(TAX_CATEGORIES)
  readonly category!: TaxCategory;

  @Percent()
  readonly rate!: string;
}
