import { handleMs } from '../../body/durations.js';
import { DAY_MS } from '../../interval.js';
import { getChannel } from '../../channels/channels.js';
import type { Channel } from '../../channels/channels.js';
import type { TimedContact, Timing } from '../../channels/timings.js';
import type { Rejected } from '../../checks/reject.js';
import { rejected } from '../../checks/reject.js';
import { instantOrNaN } from '../../instant.js';
import type { Leg } from '../usage-event.js';

/** Adding 0 turns a -0 from JSON into 0. */
const durationMs = (value: number | null | undefined): number => (value ?? 0) + 0;

/** The fields that add up to a channel's handle time: `data.activeMs and data.wrapMs`. */
const handleTimeFields = ({ talk, hold }: Timing): string =>
  `${[talk, ...(hold === undefined ? [] : [hold])].map((field) => `data.${field}`).join(', ')} and data.wrapMs`;

const refuseImpossible = (leg: Leg, maxSpanDays: number, handleTime: string): Rejected | undefined => {
  const span = leg.endedAtMs - leg.startedAtMs;
  if (span < 0) return rejected('impossible-time', 'data.endedAt must not be before data.startedAt');
  if (span > maxSpanDays * DAY_MS)
    return rejected(
      'impossible-time',
      `data.startedAt and data.endedAt must be at most ${maxSpanDays} days apart`,
    );
  const handle = handleMs(leg);
  if (handle > DAY_MS) return rejected('impossible-duration', `${handleTime} must be at most 24 h together`);
  if (handle > 0 && leg.outcome === 'abandoned')
    return rejected('impossible-duration', `${handleTime} must be 0 when abandoned`);
  return undefined;
};

/**
 * Returns a function that turns a checked contact of a channel into a leg, or refuses impossible times or durations.
 * Ignores fields of other channels.
 */
export const legReader = (channel: Channel): ((contact: TimedContact) => Leg | Rejected) => {
  const { timing, maxSpanDays } = getChannel(channel);
  const { talk, hold } = timing;
  const handleTime = handleTimeFields(timing);
  return (contact) => {
    const leg: Leg & { queue?: string; skill?: string } = {
      kind: 'leg',
      channel,
      team: contact.team ?? 'shared',
      outcome: contact.outcome,
      direction: contact.direction ?? 'inbound',
      leg: contact.leg ?? 1,
      startedAtMs: instantOrNaN(contact.startedAt),
      endedAtMs: instantOrNaN(contact.endedAt),
      talkMs: durationMs(contact[talk]),
      holdMs: hold === undefined ? 0 : durationMs(contact[hold]),
      wrapMs: durationMs(contact.wrapMs),
      responseMs: durationMs(contact.responseMs),
      hasResponse: (contact.responseMs ?? null) !== null,
      queueMs: durationMs(contact.queueMs),
    };
    if ((contact.queue ?? null) !== null) leg.queue = contact.queue as string;
    if ((contact.skill ?? null) !== null) leg.skill = contact.skill as string;
    return refuseImpossible(leg, maxSpanDays, handleTime) ?? leg;
  };
};
