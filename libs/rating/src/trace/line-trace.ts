import type { Body, Channel } from '#usage';
import type { Rational } from '../money/index.js';

/** An event that counts: its body, and the place in the journal of the revision that it is. */
export interface TracedEvent {
  readonly offset: number;
  readonly body: Body;
}

/** What an event put into a line. */
export interface EventShare<E> {
  readonly event: E;
  /** In the line's unit, exact: of an event that fills two tiers, the part in this line's. */
  readonly quantity: Rational;
  /** Ms of the whole event, before and after the billing increment; absent where contacts are counted. */
  readonly measuredMs?: number;
  readonly billedMs?: number;
  /** Contacts that it counts for, where those are counted. */
  readonly contacts?: number;
}

/** A span in which load was beyond capacity, and the events in it: an interval, a local day, or the whole run, as netted. */
export interface SpanShare<E> {
  /** The same for the same span of a run, whatever is in it. */
  readonly key: string;
  /** Epoch ms, half-open: the quarters of an hour of the span that hold something. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly loadMs: Readonly<Partial<Record<Channel, number>>>;
  readonly staffedMs: number;
  readonly quantity: Rational;
  readonly events: readonly EventInSpan<E>[];
}

/** The load or the staffed time that an event brought to a span, ms. */
export interface EventInSpan<E> {
  readonly event: E;
  readonly loadMs?: number;
  readonly staffedMs?: number;
}

/** What is behind a line, in the order in which it filled tiers: events, or spans with the events in them. */
export interface LineTrace<E> {
  readonly events: readonly EventShare<E>[];
  readonly spans: readonly SpanShare<E>[];
}
