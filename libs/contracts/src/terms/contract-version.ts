import { LANGUAGES } from '#wording';
import type { Language } from '#wording';
import { Currency } from '../fields/currency.js';
import { IsoDuration } from '../fields/duration.js';
import { QuarterInstant } from '../fields/instant.js';
import { Int } from '../fields/int.js';
import { OneOf } from '../fields/one-of.js';
import { Optional } from '../fields/optional.js';
import { Part, Parts } from '../fields/part.js';
import { Id, TextOrNone } from '../fields/text.js';
import { Zone } from '../fields/zone.js';
import { Band } from './bands/shape.js';
import { ContactTerms } from './contacts/shape.js';
import { Customer } from './customer/shape.js';
import { Discount } from './discounts/shape.js';
import { Fee } from './fees/shape.js';
import { Minimum } from './minimum/shape.js';
import { OverflowTerms } from './overflow/shape.js';
import { PeriodTerms } from './period/shape.js';
import { Tax } from './tax/shape.js';
import { TeamTerms } from './team/shape.js';
import { LATE_POLICIES } from './late-policy/shape.js';
import { MODELS } from './model/shape.js';
import type { LatePolicy } from './late-policy/shape.js';
import type { Model } from './model/shape.js';

/**
 * One version of a client's contract, as written and stored: immutable, in force from `effectiveFrom` until the
 * next version. `zone`, `currency`, `period` and `tax` are required for every model but `ended`.
 */
export class ContractVersion {
  @Id()
  readonly clientId!: string;

  @Int(0, Number.MAX_SAFE_INTEGER)
  readonly version!: number;

  /** RFC 3339 with an offset, on a quarter of an hour. */
  @QuarterInstant()
  readonly effectiveFrom!: string;

  @Optional()
  @TextOrNone(2000)
  readonly note?: string;

  @OneOf(MODELS)
  readonly model!: Model;

  /** Id of the seller that invoices, the same in all versions of a client; default: the first one configured. */
  @Optional()
  @Id()
  readonly seller?: string;

  /** IANA zone of periods, bands and dates. */
  @Optional()
  @Zone()
  readonly zone?: string;

  /** ISO 4217. */
  @Optional()
  @Currency()
  readonly currency?: string;

  @Optional()
  @Part(() => PeriodTerms)
  readonly period?: PeriodTerms;

  /** ISO 8601 duration from a period's end to its close, by the calendar of `zone`; default PT1H. */
  @Optional()
  @IsoDuration()
  readonly grace?: string;

  /** Where late usage is billed: on a line of the next invoice (default), or in a separate note. */
  @Optional()
  @OneOf(LATE_POLICIES)
  readonly latePolicy?: LatePolicy;

  /** Days from issue to due date; default 30. */
  @Optional()
  @Int(0, 365)
  readonly paymentDays?: number;

  /** Language of printed invoices; default en. The documents themselves are the same in every language. */
  @Optional()
  @OneOf(LANGUAGES)
  readonly language?: Language;

  @Optional()
  @Parts(() => Band)
  readonly bands?: readonly Band[];

  @Optional()
  @Part(() => ContactTerms)
  readonly contacts?: ContactTerms;

  @Optional()
  @Part(() => TeamTerms)
  readonly team?: TeamTerms;

  @Optional()
  @Part(() => OverflowTerms)
  readonly overflow?: OverflowTerms;

  @Optional()
  @Part(() => Minimum)
  readonly minimum?: Minimum;

  @Optional()
  @Parts(() => Fee)
  readonly fees?: readonly Fee[];

  @Optional()
  @Parts(() => Discount)
  readonly discounts?: readonly Discount[];

  @Optional()
  @Part(() => Tax)
  readonly tax?: Tax;

  @Optional()
  @Part(() => Customer)
  readonly customer?: Customer;
}
