import {
  Currency,
  Figure,
  Id,
  Instant,
  Int,
  Ints,
  OneOf,
  Optional,
  Part,
  Parts,
  TAX_CATEGORIES,
  Zone,
} from '#contracts';
import type { Tax } from '#contracts';
import { CHANNELS, TEAMS } from '#usage';
import type { Channel, Team } from '#usage';
import { RatedLine } from './rated-line.js';

const MAX = Number.MAX_SAFE_INTEGER;

/** Why usage costs nothing, in order of precedence: the first matching reason applies. */
export const LISTED_REASONS = ['no-contract', 'abandoned', 'included', 'short', 'unpriced'] as const;
export type ListedReason = (typeof LISTED_REASONS)[number];

export class ListedUsage {
  @OneOf(LISTED_REASONS)
  readonly reason!: ListedReason;

  @OneOf(CHANNELS)
  readonly channel!: Channel;

  @OneOf(TEAMS)
  readonly team!: Team;

  /** Number of legs with leg number 1. */
  @Int(0, MAX)
  readonly contacts!: number;

  @Int(0, MAX)
  readonly legs!: number;

  @Int(0, MAX)
  readonly handleMs!: number;
}

export class TaxAmount {
  @OneOf(TAX_CATEGORIES)
  readonly category!: Tax['category'];

  @Figure()
  readonly rate!: string;

  @Figure()
  readonly taxable!: string;

  @Figure()
  readonly amount!: string;
}

/** A half-open period. */
export class RatedPeriod {
  @Instant()
  readonly from!: string;

  @Instant()
  readonly to!: string;
}

/** What a document has besides its lines and taxes. Instants are RFC 3339 in UTC. */
export class DocumentFacts {
  @Id()
  readonly clientId!: string;

  /** The versions in force at some time in the period, in time order. */
  @Ints()
  readonly contractVersions!: readonly number[];

  @Part(() => RatedPeriod)
  readonly period!: RatedPeriod;

  /** The time zone of the period's days, bands and dates. */
  @Zone()
  readonly zone!: string;

  @Currency()
  readonly currency!: string;

  /** Lines with a quantity whose amount is 0, such as included minutes: shown, not billed. */
  @Optional()
  @Parts(() => RatedLine)
  readonly freeOfCharge?: readonly RatedLine[];

  @Parts(() => ListedUsage)
  readonly listed!: readonly ListedUsage[];

  @Figure()
  readonly net!: string;

  @Figure()
  readonly total!: string;
}

/** The result of rating: the amount that one client owes for one period. */
export class RatedDocument extends DocumentFacts {
  @Parts(() => RatedLine)
  readonly lines!: readonly RatedLine[];

  @Parts(() => TaxAmount)
  readonly tax!: readonly TaxAmount[];
}
