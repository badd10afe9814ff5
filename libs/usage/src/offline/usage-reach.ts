import { DAY_MS } from '../interval.js';
import { CHANNELS, getChannel } from '../channels/channels.js';

/** The longest leg, in ms: it adds load up to this long before its end. Shifts are shorter. */
export const LONGEST_SPAN_MS =
  DAY_MS * Math.max(...CHANNELS.map((channel) => getChannel(channel).maxSpanDays));

/**
 * How far before a record its effects on usage can reach, in ms. A correction may reverse an event accepted two late
 * windows ago, which may have ended one window earlier still.
 */
export const usageReachMs = (lateWindowMs: number): number => 3 * lateWindowMs + LONGEST_SPAN_MS;
