import type { ClientPlan } from '../client-profile.js';
import type { Body, LegFacts, ShiftFacts } from '../facts.js';
import type { Random } from '../random.js';

const HOUR_MS = 3_600_000;

/** The corrected data of an event: another duration, time, queue, team, and sometimes another channel. */
export function corrected(random: Random, body: Body, plan: ClientPlan): Body {
  return body.kind === 'shift' ? correctedShift(random, body) : correctedLeg(random, body, plan);
}

function correctedShift(random: Random, shift: ShiftFacts): ShiftFacts {
  const shorterMs = 60_000 * random.integer(1, 14);
  return { ...shift, endedAtMs: shift.endedAtMs - shorterMs };
}

function correctedLeg(random: Random, leg: LegFacts, { profile, fromMs, late }: ClientPlan): LegFacts {
  // A correction after the close stays within the closed period
  const earliestMs = late && late.fromMs <= leg.startedAtMs ? late.fromMs : fromMs;
  const earlierMs = random.integer(1, 26) * HOUR_MS;
  switch (random.integer(0, 4)) {
    case 0:
      return { ...leg, queue: 'after-review' };
    case 1:
      if (leg.team === 'shared' && profile.dedicated === 0) return { ...leg, queue: 'after-review' };
      return { ...leg, team: leg.team === 'shared' ? 'dedicated' : 'shared' };
    case 2:
      if (leg.startedAtMs - earlierMs < earliestMs) return { ...leg, queue: 'moved' };
      return { ...leg, startedAtMs: leg.startedAtMs - earlierMs, endedAtMs: leg.endedAtMs - earlierMs };
    case 3:
      if (leg.outcome === 'handled') return { ...leg, wrapMs: random.seconds(45, 1, 600) };
      return { ...leg, queue: 'after-review' };
    default:
      return { ...leg, channel: leg.channel === 'ticket' ? 'chat' : 'ticket', holdMs: 0 };
  }
}
