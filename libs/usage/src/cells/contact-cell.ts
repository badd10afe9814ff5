import { isLive } from '../channels/channels.js';
import { handleMs, roundUp, shortClass } from '../body/durations.js';
import type { Leg } from '../events/usage-event.js';
import { toSlot } from '../interval.js';
import type { ContactDimensions } from '../measures/dimensions.js';
import type { Vector } from '../measures/measures.js';
import type { ShortThreshold } from '../vocabularies.js';
import type { EmitPart } from './emit.js';

export const contactDimensions = (leg: Leg, atLeast: ShortThreshold): ContactDimensions => {
  const dimensions: ContactDimensions & { queue?: string; skill?: string } = {
    kind: 'contact',
    channel: leg.channel,
    team: leg.team,
    outcome: leg.outcome,
    direction: leg.direction,
    atLeast,
  };
  if (leg.queue !== undefined) dimensions.queue = leg.queue;
  if (leg.skill !== undefined) dimensions.skill = leg.skill;
  return dimensions;
};

/** In the order of CONTACT_MEASURES. */
const toVector = (leg: Leg, handle: number): Vector => [
  leg.leg === 1 ? 1 : 0,
  1,
  leg.talkMs,
  leg.holdMs,
  leg.wrapMs,
  leg.responseMs,
  leg.hasResponse ? 1 : 0,
  leg.queueMs,
  roundUp(handle, '1/1'),
  roundUp(handle, '6/6'),
  roundUp(handle, '30/6'),
  roundUp(handle, '60/60'),
  roundUp(leg.talkMs, '1/1'),
  roundUp(leg.talkMs, '6/6'),
  roundUp(leg.talkMs, '30/6'),
  roundUp(leg.talkMs, '60/60'),
];

/** Rule 2 (belonging): a contact is counted in the slot that contains the end of its handling. */
export const emitContact = (leg: Leg, emit: EmitPart): void => {
  const handle = handleMs(leg);
  const atLeast = isLive(leg.channel) ? shortClass(handle) : 0;
  emit(toSlot(leg.endedAtMs), 'contact', toVector(leg, handle), atLeast);
};
