import type { Body, Leg, Shift } from '../events/usage-event.js';
import { byChannel, isChannel } from '../channels/channels.js';
import type { Channel } from '../channels/channels.js';
import type { Direction, Outcome, Team } from '../vocabularies.js';

/** The dimensions of a leg or shift: everything but times, durations and the leg number. */
export type EventClass =
  | Pick<Leg, 'kind' | 'channel' | 'team' | 'outcome' | 'direction' | 'queue' | 'skill'>
  | Pick<Shift, 'kind' | 'team' | 'activity'>;

/** No vocabulary, id or activity contains it, so a key can be parsed in only one way. */
const SEPARATOR = '/';

type LegClass = Exclude<EventClass, { kind: 'shift' }>;

/** The unique key of a class, e.g. `call/shared/handled/inbound/support-es/es` or `shift/dedicated/productive`. */
export const classKey = (body: EventClass | Body): string =>
  body.kind === 'shift' ? `shift/${body.team}/${body.activity}` : keyOfLeg(body);

/** Cached leg keys by queue, skill and the other dimensions: not built for each event, and hashed by V8 only once. */
const legKeys = new Map<string | undefined, Map<string | undefined, string[]>>();
/** Limit of the cache, in pairs of queue and skill; platforms have a few hundred. */
const MAX_PAIRS = 10_000;
let pairCount = 0;

const keyOfLeg = (leg: LegClass): string => {
  const { queue, skill } = leg;
  const keys = legKeys.get(queue)?.get(skill) ?? addPair(queue, skill);
  return (keys[indexOfTerms(leg)] ??=
    `${leg.channel}/${leg.team}/${leg.outcome}/${leg.direction}/${queue ?? ''}/${skill ?? ''}`);
};

const CHANNEL_NUMBERS = byChannel((_channel, index) => index * 8);

/** A unique number for a leg's channel, team, outcome and direction. */
const indexOfTerms = ({ channel, team, outcome, direction }: LegClass): number =>
  CHANNEL_NUMBERS[channel] +
  (team === 'dedicated' ? 0 : 4) +
  (outcome === 'handled' ? 0 : 2) +
  (direction === 'inbound' ? 0 : 1);

const addPair = (queue: string | undefined, skill: string | undefined): string[] => {
  if (pairCount++ === MAX_PAIRS) {
    legKeys.clear();
    pairCount = 1;
  }
  const bySkill = legKeys.get(queue) ?? new Map<string | undefined, string[]>();
  const keys: string[] = [];
  legKeys.set(queue, bySkill.set(skill, keys));
  return keys;
};

/** Whether a key is of the class of a leg; false also for a key that {@link classKey} cannot have returned. */
export const isLegClass = (key: string): boolean => isChannel(key.slice(0, key.indexOf(SEPARATOR)));

/** Parses a key that {@link classKey} returned. */
export const parseClassKey = (key: string): EventClass => {
  const parts = key.split(SEPARATOR) as [string, string, string, string, string, string];
  if (parts[0] === 'shift') return { kind: 'shift', team: parts[1] as Team, activity: parts[2] };
  const [channel, team, outcome, direction, queue, skill] = parts;
  const parsed: EventClass & { queue?: string; skill?: string } = {
    kind: 'leg',
    channel: channel as Channel,
    team: team as Team,
    outcome: outcome as Outcome,
    direction: direction as Direction,
  };
  if (queue !== '') parsed.queue = queue;
  if (skill !== '') parsed.skill = skill;
  return parsed;
};
