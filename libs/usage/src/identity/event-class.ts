import type { Body, Leg, Shift } from '../events/usage-event.js';
import type { Channel, Direction, Outcome, Team } from '../terms.js';

/** What a leg or shift is counted under: all of it but times, durations and the leg number. */
export type EventClass =
  | Pick<Leg, 'kind' | 'channel' | 'team' | 'outcome' | 'direction' | 'queue' | 'skill'>
  | Pick<Shift, 'kind' | 'team' | 'activity'>;

/** No vocabulary, id or activity has it, so a key reads back one way only. */
const SEPARATOR = '/';

type LegClass = Exclude<EventClass, { kind: 'shift' }>;

/** One short string per class, e.g. `call/shared/handled/inbound/support-es/es` or `shift/dedicated/productive`. */
export const classKey = (body: EventClass | Body): string =>
  body.kind === 'shift' ? `shift/${body.team}/${body.activity}` : keyOfLeg(body);

/** Keys of legs by queue, skill and terms: not put together for each event, and hashed once, as the string stays. */
const legKeys = new Map<string | undefined, Map<string | undefined, string[]>>();
/** Of pairs of queue and skill; platforms have some hundreds. */
const PAIRS_KEPT = 10_000;
let pairs = 0;

const keyOfLeg = (leg: LegClass): string => {
  const { queue, skill } = leg;
  const keys = legKeys.get(queue)?.get(skill) ?? keep(queue, skill);
  return (keys[termsOf(leg)] ??=
    `${leg.channel}/${leg.team}/${leg.outcome}/${leg.direction}/${queue ?? ''}/${skill ?? ''}`);
};

/** One number for channel, team, outcome and direction. */
const termsOf = ({ channel, team, outcome, direction }: LegClass): number =>
  (channel === 'call' ? 0 : channel === 'chat' ? 8 : 16) +
  (team === 'dedicated' ? 0 : 4) +
  (outcome === 'handled' ? 0 : 2) +
  (direction === 'inbound' ? 0 : 1);

const keep = (queue: string | undefined, skill: string | undefined): string[] => {
  if (pairs++ === PAIRS_KEPT) {
    legKeys.clear();
    pairs = 1;
  }
  const bySkill = legKeys.get(queue) ?? new Map<string | undefined, string[]>();
  const keys: string[] = [];
  legKeys.set(queue, bySkill.set(skill, keys));
  return keys;
};

/** The class behind a key that {@link classKey} made. */
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
