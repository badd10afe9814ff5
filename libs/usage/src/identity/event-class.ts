import type { Body, Leg, Shift } from '../events/usage-event.js';
import type { Channel, Direction, Outcome, Team } from '../terms.js';

/** What a leg or shift is counted under: all of it but times, durations and the leg number. */
export type EventClass =
  | Pick<Leg, 'kind' | 'channel' | 'team' | 'outcome' | 'direction' | 'queue' | 'skill'>
  | Pick<Shift, 'kind' | 'team' | 'activity'>;

/** No vocabulary, id or activity has it, so a key reads back one way only. */
const SEPARATOR = '/';

/** One short string per class, e.g. `call/shared/handled/inbound/support-es/es` or `shift/dedicated/productive`. */
export const classKey = (body: EventClass | Body): string =>
  body.kind === 'shift'
    ? `shift/${body.team}/${body.activity}`
    : `${body.channel}/${body.team}/${body.outcome}/${body.direction}/${body.queue ?? ''}/${body.skill ?? ''}`;

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
