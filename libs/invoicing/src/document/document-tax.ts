import { Instant, OneOf, Optional } from '#contracts';
import { TaxAmount } from '#rating';

export class DocumentTax extends TaxAmount {
  /** The period that the amount books, if it is not the document's own. */
  @Optional()
  @Instant()
  readonly periodFrom?: string;

  @Optional()
  @Instant()
  readonly periodTo?: string;

  /** Tax on the lines of manual adjustments. */
  @Optional()
  @OneOf([true])
  readonly ofAdjustments?: true;
}
