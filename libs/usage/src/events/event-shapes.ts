import { CHANNELS, getChannel } from '../channels/channels.js';
import type { Channel } from '../channels/channels.js';
import type { Shape } from '../checks/compile-check.js';
import { PeriodCloseData } from '../shapes/period-close.js';
import { WorkforceShift } from '../shapes/workforce-shift.js';

export type EventType = `contact.${Channel}` | 'workforce.shift' | 'period.close';

/** The shape of the `data` of each event type. */
export const EVENT_SHAPES: Readonly<Record<EventType, Shape<object>>> = {
  ...(Object.fromEntries(
    CHANNELS.map((channel) => [`contact.${channel}`, getChannel(channel).timing.shape]),
  ) as Record<`contact.${Channel}`, Shape<object>>),
  'workforce.shift': WorkforceShift,
  'period.close': PeriodCloseData,
};
