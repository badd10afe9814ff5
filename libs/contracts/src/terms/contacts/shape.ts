import { SHORT_THRESHOLDS } from '#usage';
import type { ShortThreshold } from '#usage';
import { OneOf } from '../../fields/one-of.js';
import { Optional } from '../../fields/optional.js';
import { Parts } from '../../fields/part.js';
import { Price } from './price.js';

/** Prices of contacts: `per-event`, and `mixed` with overflow by routing. */
export class ContactTerms {
  /** A call with less handle time is `short` and free of charge; default 0. */
  @Optional()
  @OneOf(SHORT_THRESHOLDS)
  readonly shortContactSeconds?: ShortThreshold;

  @Parts(() => Price)
  readonly prices!: readonly Price[];
}
