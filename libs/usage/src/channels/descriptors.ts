import { SPOKEN, WRITTEN } from './timings.js';
import type { Timing } from './timings.js';

/** All that distinguishes one channel from another. */
export interface ChannelDescriptor {
  readonly timing: Timing;
  /** Customer and agent are there at the same time. Only contacts of a live channel can be short. */
  readonly isLive: boolean;
  /** Maximum time between `startedAt` and `endedAt`, in days. */
  readonly maxSpanDays: number;
}

/**
 * The channels, in the order of every list and table; all other code derives from this table. The event type of a
 * channel is `contact.` and its name. Names are stored in Redis: lower-case letters, neither `load` nor `shift`.
 */
export const CHANNEL_DESCRIPTORS = {
  call: { timing: SPOKEN, isLive: true, maxSpanDays: 31 },
  chat: { timing: WRITTEN, isLive: false, maxSpanDays: 31 },
  ticket: { timing: WRITTEN, isLive: false, maxSpanDays: 31 },
} as const satisfies Readonly<Record<string, ChannelDescriptor>>;
