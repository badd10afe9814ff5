import { CHANNELS } from '#usage';
import type { Channel } from '#usage';
import { Activities } from '../../fields/activities.js';
import { PositiveDecimal } from '../../fields/decimal.js';
import { FieldsNamed } from '../../fields/fields-named.js';
import { OneOf } from '../../fields/one-of.js';
import { Optional } from '../../fields/optional.js';
import { Part } from '../../fields/part.js';
import { Pricing } from '../pricing/shape.js';

export const NETTINGS = ['interval', 'day', 'period'] as const;
export type Netting = (typeof NETTINGS)[number];

/** Contacts that one agent handles at the same time, by channel; default 1. */
@FieldsNamed(CHANNELS, Optional(), PositiveDecimal())
class Concurrency {}

/**
 * The usage beyond the dedicated team of a `mixed` contract: by `routing`, the legs of the shared team, at the prices
 * of `contacts`; by `capacity`, load beyond the staffed capacity, at `price` per minute.
 */
export class OverflowTerms {
  @OneOf(['routing', 'capacity'])
  readonly by!: 'routing' | 'capacity';

  @Optional()
  @OneOf([15, 30])
  readonly intervalMinutes?: 15 | 30;

  /** Share of staffed time that counts as capacity; default 1. */
  @Optional()
  @PositiveDecimal()
  readonly occupancy?: string;

  @Optional()
  @Part(() => Concurrency)
  readonly concurrency?: Readonly<Partial<Record<Channel, string>>>;

  /** Shift activities that count as capacity; default `productive`. */
  @Optional()
  @Activities()
  readonly activities?: readonly string[];

  @Optional()
  @OneOf(NETTINGS)
  readonly netting?: Netting;

  @Optional()
  @Part(() => Pricing)
  readonly price?: Pricing;
}
