import { Decimal } from '../../fields/decimal.js';
import { OneOf } from '../../fields/one-of.js';
import { Activities } from '../../fields/activities.js';
import { Optional } from '../../fields/optional.js';
import { Pricing } from '../pricing/shape.js';

/** The dedicated team by the hour: hours contracted per period, or staffed hours from the shifts. Unit: hour. */
export class TeamTerms extends Pricing {
  @OneOf(['contracted', 'staffed'])
  readonly hours!: 'contracted' | 'staffed';

  /** Contracted hours per period; alternatively `fte` × `hoursPerFte`. */
  @Optional()
  @Decimal()
  readonly quantity?: string;

  @Optional()
  @Decimal()
  readonly fte?: string;

  @Optional()
  @Decimal()
  readonly hoursPerFte?: string;

  /** For `staffed`: shift activities that are charged; default `productive`. */
  @Optional()
  @Activities()
  readonly activities?: readonly string[];
}
