import { Decimal } from '../../fields/decimal.js';
import { Subset, OneOf } from '../../fields/one-of.js';
import { Optional } from '../../fields/optional.js';
import { COMPONENTS } from '../components.js';
import type { Component } from '../components.js';

/** The agreed minimum per period: a floor for the counted components, or a fee charged in addition. */
export class Minimum {
  @OneOf(['floor', 'base-fee'])
  readonly kind!: 'floor' | 'base-fee';

  @Decimal()
  readonly amount!: string;

  /** For a floor: the components that count towards it; default usage, overflow and hours. */
  @Optional()
  @Subset(COMPONENTS)
  readonly counts?: readonly Component[];
}
