import { Decimal } from '../../fields/decimal.js';
import { LocalDate } from '../../fields/local.js';
import { OneOf } from '../../fields/one-of.js';
import { Optional } from '../../fields/optional.js';
import { Id, TextOrNone } from '../../fields/text.js';

/** A fixed amount: `per` period (prorated where the contract changes) or once, `on` a local date. */
export class Fee {
  @Id()
  readonly id!: string;

  /** Default: the id. */
  @Optional()
  @TextOrNone()
  readonly description?: string;

  @Decimal()
  readonly amount!: string;

  @Optional()
  @OneOf(['period'])
  readonly per?: 'period';

  @Optional()
  @LocalDate()
  readonly on?: string;
}
