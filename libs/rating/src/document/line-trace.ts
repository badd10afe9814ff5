import type { Body, Channel, TimeRange } from '#usage';
import type { Rational } from '../money/index.js';

/** An event in force: its body, and the journal offset of its current revision. */
export interface TracedEvent {
  readonly offset: number;
  readonly body: Body;
}

/** The contribution of one event to a line. */
export interface EventShare<E> {
  readonly event: E;
  /** In the line's unit, exact. Of an event that spans two tiers, only the part in this line's tier. */
  readonly quantity: Rational;
  /** Ms of the whole event, before and after the billing increment; absent if the price counts contacts. */
  readonly measuredMs?: number;
  readonly billedMs?: number;
  /** Number of contacts of the event; present only if the price counts contacts. */
  readonly contacts?: number;
}

/**
 * A span in which load exceeded capacity, and the events in it. A span is an interval, a local day or the whole run,
 * by the contract's `netting`; its time range is from the first to the last slot that has usage.
 */
export interface SpanShare<E> extends TimeRange {
  /** Identifies the span of a run, independent of its events. */
  readonly key: string;
  readonly loadMs: Readonly<Partial<Record<Channel, number>>>;
  readonly staffedMs: number;
  readonly quantity: Rational;
  readonly events: readonly EventInSpan<E>[];
}

/** The load or the staffed time that an event contributes to a span, in ms. */
export interface EventInSpan<E> {
  readonly event: E;
  readonly loadMs?: number;
  readonly staffedMs?: number;
}

/** The events behind a line, or the spans with their events, in the order in which they fill tiers. */
export interface LineTrace<E> {
  readonly events: readonly EventShare<E>[];
  readonly spans: readonly SpanShare<E>[];
}
