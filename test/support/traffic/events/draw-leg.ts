import type { ClientProfile } from '../client-profile.js';
import type { Channel, LegFacts, Team } from '../facts.js';
import type { Random } from '../random.js';

type Common = Pick<
  LegFacts,
  'kind' | 'channel' | 'team' | 'direction' | 'queue' | 'skill' | 'contactId' | 'leg'
>;

const MINUTE_S = 60;
const HOUR_S = 3_600;
const ABANDONED = 0.05;
const SHORT = 0.02;

/** A contact of a client that arrives at an instant, waits, and is handled or abandoned. */
export function drawLeg(
  random: Random,
  profile: ClientProfile,
  arrivedAtMs: number,
  contactId: string,
): LegFacts {
  const channel = random.weighted<Channel>(profile.channels);
  const common: Common = {
    kind: 'leg',
    channel,
    team: drawTeam(random, profile),
    direction: channel === 'call' && random.chance(0.1) ? 'outbound' : 'inbound',
    queue: random.chance(0.9) ? random.pick(profile.queues) : undefined,
    skill: random.chance(0.5) ? random.pick(['es', 'en', 'ca']) : undefined,
    contactId,
    leg: 1,
  };
  if (channel !== 'ticket' && random.chance(ABANDONED)) return abandoned(random, common, arrivedAtMs);
  return handled(random, common, arrivedAtMs);
}

/** The same contact, transferred to another agent at the end of the first leg. */
export function drawTransfer(random: Random, profile: ClientProfile, first: LegFacts): LegFacts {
  const { kind, channel, direction, queue, skill, contactId, leg, endedAtMs } = first;
  const common: Common = {
    ...{ kind, channel, direction, queue, skill, contactId },
    team: drawTeam(random, profile),
    leg: leg + 1,
  };
  return handled(random, common, endedAtMs);
}

const drawTeam = (random: Random, { dedicated }: ClientProfile): Team =>
  random.chance(dedicated) ? 'dedicated' : 'shared';

function abandoned(random: Random, common: Common, arrivedAtMs: number): LegFacts {
  const queueMs = random.seconds(40, 1, 10 * MINUTE_S);
  return {
    ...common,
    outcome: 'abandoned',
    ...{ startedAtMs: arrivedAtMs, endedAtMs: arrivedAtMs + queueMs, queueMs },
    ...{ talkMs: 0, holdMs: 0, wrapMs: 0 },
  };
}

function handled(random: Random, common: Common, arrivedAtMs: number): LegFacts {
  const { queueMs, talkMs, holdMs, wrapMs, idleMs, responseMs } = TIMES[common.channel](random);
  const startedAtMs = arrivedAtMs + queueMs;
  const endedAtMs = startedAtMs + talkMs + holdMs + wrapMs + idleMs;
  const agentId = `a-${random.integer(1, 60)}`;
  return {
    ...common,
    outcome: 'handled',
    ...{ agentId, startedAtMs, endedAtMs, queueMs, talkMs, holdMs, wrapMs, responseMs },
  };
}

interface Times {
  queueMs: number;
  talkMs: number;
  holdMs: number;
  wrapMs: number;
  /** Assigned, but not worked on. */
  idleMs: number;
  responseMs?: number | undefined;
}

/** One in ten platforms reports times to the millisecond. */
const fine = (random: Random): number => (random.chance(0.1) ? random.integer(1, 999) : 0);

const TIMES: Record<Channel, (random: Random) => Times> = {
  call: (random) => {
    const queueMs = random.seconds(20, 0, 10 * MINUTE_S);
    if (random.chance(SHORT))
      return { queueMs, talkMs: random.integer(0, 9) * 1000, holdMs: 0, wrapMs: 0, idleMs: 0 };
    return {
      queueMs,
      talkMs: random.seconds(190, 5, HOUR_S) + fine(random),
      holdMs: random.chance(0.15) ? random.seconds(30, 1, 10 * MINUTE_S) : 0,
      wrapMs: random.seconds(35, 0, 10 * MINUTE_S),
      idleMs: 0,
      responseMs: random.chance(0.3) ? queueMs : undefined,
    };
  },
  chat: (random) => ({
    queueMs: random.seconds(15, 0, 5 * MINUTE_S),
    talkMs: random.seconds(260, 10, HOUR_S) + fine(random),
    holdMs: 0,
    wrapMs: random.seconds(25, 0, 5 * MINUTE_S),
    idleMs: random.seconds(240, 0, HOUR_S),
    responseMs: random.seconds(25, 1, 10 * MINUTE_S),
  }),
  ticket: (random) => ({
    queueMs: random.seconds(40 * MINUTE_S, 0, 8 * HOUR_S),
    talkMs: random.seconds(330, 20, 2 * HOUR_S) + fine(random),
    holdMs: 0,
    wrapMs: random.seconds(20, 0, 5 * MINUTE_S),
    idleMs: random.chance(0.2) ? random.seconds(4 * HOUR_S, 0, 24 * HOUR_S) : 0,
    responseMs: random.seconds(50 * MINUTE_S, 30, 10 * HOUR_S),
  }),
};
