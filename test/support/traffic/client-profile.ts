import type { TimeRange } from '#usage';
import type { Channel } from './facts.js';
import type { Shares } from './shares.js';

/** A shift in an agent's working day, in local time of the client's zone. */
export interface ShiftPlan {
  /** `HH:MM`, on a quarter of an hour. */
  readonly from: string;
  readonly minutes: number;
  readonly activity: string;
}

/** The behaviour of a client's customers and its team. */
export interface ClientProfile {
  readonly id: string;
  /** IANA zone of the hours below. */
  readonly zone: string;
  /** Contacts in the busiest hour. */
  readonly busiestHour: number;
  /** Volume by local hour 0–23 as a share of the busiest. */
  readonly hours: readonly number[];
  /** Volume by weekday, Monday first, as a share of the busiest. */
  readonly weekdays: readonly number[];
  /** Volume by month, January first, as a share of the busiest; by default all months are equal. */
  readonly months?: readonly number[];
  readonly channels: Readonly<Record<Channel, number>>;
  /** Share of contacts that the dedicated team handles. */
  readonly dedicated: number;
  readonly queues: readonly string[];
  /** The client's dedicated team, each working the shifts below from Monday to Friday. */
  readonly agents: number;
  readonly shifts: readonly ShiftPlan[];
}

/** A client and the time range of its traffic. */
export interface ClientPlan extends TimeRange {
  readonly profile: ClientProfile;
  /** Where this client's shares differ from those of the others. */
  readonly shares?: Partial<Shares>;
  /** Only events in this range are kept for after the close; by default events of any time. */
  readonly late?: TimeRange;
  /** Platforms start counting their events here. */
  readonly idsFrom?: number;
}
