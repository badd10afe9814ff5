/** The meaning of the records: what the generator knows before it writes any bytes. Instants are epoch ms. */
export type Channel = 'call' | 'chat' | 'ticket';
export type Team = 'dedicated' | 'shared';

export interface LegFacts {
  readonly kind: 'leg';
  readonly channel: Channel;
  readonly team: Team;
  readonly outcome: 'handled' | 'abandoned';
  readonly direction: 'inbound' | 'outbound';
  readonly queue?: string | undefined;
  readonly skill?: string | undefined;
  readonly contactId: string;
  readonly leg: number;
  readonly agentId?: string | undefined;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** Talk time of a call, active time of a chat or ticket. */
  readonly talkMs: number;
  readonly holdMs: number;
  readonly wrapMs: number;
  readonly queueMs: number;
  readonly responseMs?: number | undefined;
}

export interface ShiftFacts {
  readonly kind: 'shift';
  readonly team: Team;
  readonly agentId: string;
  readonly activity: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

export type Body = LegFacts | ShiftFacts;

/** A revision of an event; without a body it voids the event. */
export interface EventFacts {
  readonly kind: 'event';
  readonly clientId: string;
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly body?: Body | undefined;
}

export type Meaning =
  | (EventFacts & {
      /**
       * Published under another key: counted as forwarded, and again when it arrives at its home partition.
       */
      readonly misrouted: boolean;
    })
  | { readonly kind: 'rejected'; readonly code: string }
  /** A first close of a period, such as billing's marker. */
  | { readonly kind: 'close' };

/** A record as a Kafka producer takes it. */
export interface TrafficRecord {
  readonly key: string | Buffer | null;
  readonly value: string | Buffer | null;
  readonly headers: Record<string, string | Buffer>;
}

export interface TrafficItem {
  readonly record: TrafficRecord;
  readonly meaning: Meaning;
}
