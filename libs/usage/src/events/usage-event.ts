import type { Channel } from '../channels/channels.js';
import type { Direction, Outcome, Team } from '../vocabularies.js';
import type { Rejected } from '../checks/reject.js';
import type { TimeRange } from '../time-range.js';

/**
 * One agent's handling of one contact, or one abandoned contact. Instants are epoch ms, durations ms.
 * `talkMs` is the time on the contact in every channel, whether an event has it as `talkMs` or `activeMs`.
 */
export interface Leg {
  readonly kind: 'leg';
  readonly channel: Channel;
  readonly team: Team;
  readonly outcome: Outcome;
  readonly direction: Direction;
  readonly queue?: string;
  readonly skill?: string;
  /** 1–99; a contact is counted on leg 1, while every leg is timed. */
  readonly leg: number;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly talkMs: number;
  readonly holdMs: number;
  readonly wrapMs: number;
  /** 0 without a response; `hasResponse` distinguishes a response of 0 ms from none. */
  readonly responseMs: number;
  readonly hasResponse: boolean;
  readonly queueMs: number;
}

/** An agent's staffed time on a client's team. Instants are epoch ms. */
export interface Shift {
  readonly kind: 'shift';
  readonly team: Team;
  readonly activity: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

export type Body = Leg | Shift;

/** (`clientId`, `source`, `id`) identifies an event; its highest revision counts. */
export interface EventIdentity {
  readonly clientId: string;
  readonly source: string;
  readonly id: string;
  readonly revision: number;
}

/** A revision of a contact or a shift. `body` is absent exactly when `voided`. */
export interface UsageEvent extends EventIdentity {
  readonly voided: boolean;
  readonly body?: Body;
}

/** Billing's marker: it closes the period of a client at this position in the log. */
export interface PeriodClose extends EventIdentity, TimeRange {
  /** Number of the client's closes that the publisher had read; absent in markers of earlier versions. */
  readonly after?: number;
}

export type Decoded =
  | { readonly kind: 'event'; readonly event: UsageEvent }
  | { readonly kind: 'close'; readonly close: PeriodClose }
  | Rejected;
