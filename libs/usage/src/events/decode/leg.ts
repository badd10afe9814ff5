import type { Channel } from '../../terms.js';
import type { Rejected } from '../reject.js';
import { rejected } from '../reject.js';
import type { Contact } from '../shapes/contact.js';
import type { ContactCall, ContactChat, ContactTicket } from '../shapes/contacts.js';
import { parseInstant } from '../instant.js';
import type { Leg } from '../usage-event.js';

const DAY_MS = 86_400_000;
const MAX_SPAN_DAYS = 31;

/** Adding 0 turns a -0 from JSON into 0. */
const msOf = (value: number | null | undefined): number => (value ?? 0) + 0;

const refuseImpossible = (leg: Leg): Rejected | undefined => {
  const span = leg.endedAtMs - leg.startedAtMs;
  if (span < 0) return rejected('impossible-time', 'data.endedAt must not be before data.startedAt');
  if (span > MAX_SPAN_DAYS * DAY_MS)
    return rejected(
      'impossible-time',
      `data.startedAt and data.endedAt must be at most ${MAX_SPAN_DAYS} days apart`,
    );
  const handle = leg.talkMs + leg.holdMs + leg.wrapMs;
  if (handle > DAY_MS)
    return rejected(
      'impossible-duration',
      'talk (or active), hold and wrap-up must be at most 24 h together',
    );
  if (handle > 0 && leg.outcome === 'abandoned')
    return rejected('impossible-duration', 'talk (or active), hold and wrap-up must be 0 when abandoned');
  return undefined;
};

const legOf = (contact: Contact, channel: Channel, talkMs: number, holdMs: number): Leg | Rejected => {
  const leg: Leg & { queue?: string; skill?: string } = {
    kind: 'leg',
    channel,
    team: contact.team ?? 'shared',
    outcome: contact.outcome,
    direction: contact.direction ?? 'inbound',
    leg: contact.leg ?? 1,
    startedAtMs: parseInstant(contact.startedAt),
    endedAtMs: parseInstant(contact.endedAt),
    talkMs,
    holdMs,
    wrapMs: msOf(contact.wrapMs),
    responseMs: msOf(contact.responseMs),
    hasResponse: (contact.responseMs ?? null) !== null,
    queueMs: msOf(contact.queueMs),
  };
  if ((contact.queue ?? null) !== null) leg.queue = contact.queue as string;
  if ((contact.skill ?? null) !== null) leg.skill = contact.skill as string;
  return refuseImpossible(leg) ?? leg;
};

/** Turns a checked contact into a leg, or refuses impossible times or durations. Ignores fields of other channels. */
export const callLeg = (call: ContactCall): Leg | Rejected =>
  legOf(call, 'call', msOf(call.talkMs), msOf(call.holdMs));
export const chatLeg = (chat: ContactChat): Leg | Rejected => legOf(chat, 'chat', msOf(chat.activeMs), 0);
export const ticketLeg = (ticket: ContactTicket): Leg | Rejected =>
  legOf(ticket, 'ticket', msOf(ticket.activeMs), 0);
