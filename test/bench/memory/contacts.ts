import { createHash } from 'node:crypto';
import type { RawRecord } from '#kafka';
import type { TimeRange } from '#usage';
import type { ClientProfile } from '../../support/traffic/client-profile.js';
import { EventDrawer } from '../../support/traffic/events/draw-events.js';
import { STRUCTURED, inRecord, written } from '../../support/traffic/events/encode.js';
import type { Body, EventFacts } from '../../support/traffic/facts.js';
import { LocalClock, QUARTER_MS } from '../../support/traffic/local-clock.js';
import { Random } from '../../support/traffic/random.js';

/** Precision of a platform's times. */
export type Unit = 'seconds' | 'milliseconds';

export type UnplacedRecord = Omit<RawRecord, 'offset'>;

/** Profile of a client that works around the clock; see ClientProfile. */
export const createProfile = (id: string, more: Partial<ClientProfile> = {}): ClientProfile => ({
  ...{ id, zone: 'Etc/UTC', busiestHour: 60 },
  ...{ hours: Array<number>(24).fill(1), weekdays: Array<number>(7).fill(1) },
  channels: { call: 6, chat: 3, ticket: 2 },
  ...{ dedicated: 0.7, queues: ['support', 'sales', 'vip'], agents: 0, shifts: [] },
  ...more,
});

/**
 * Events of clients in a time range, in the order in which contacts arrived; clients take turns by the
 * quarter of an hour.
 */
export function* createContacts(
  profiles: readonly ClientProfile[],
  { fromMs, toMs }: TimeRange,
  unit: Unit,
): Generator<EventFacts> {
  const random = new Random(1);
  const clock = new LocalClock('Etc/UTC');
  const drawers = profiles.map((profile) => new EventDrawer(random, { profile, fromMs, toMs }, clock));
  for (let at = fromMs; at < toMs; at += QUARTER_MS) {
    for (const event of drawers.flatMap((drawer) => drawer.draw(at))) {
      if (event.body) yield { ...event, id: toUuid(event), body: inUnit(event.body, unit, random) };
    }
  }
}

/** The record as a platform publishes it, appended at an instant. */
export function toRecord(event: EventFacts, appendedAtMs: number, random: Random): UnplacedRecord {
  const { value } = inRecord(written(random, event), 'structured', event.clientId);
  return {
    appendedAtMs,
    key: Buffer.from(event.clientId),
    value: Buffer.from(value ?? ''),
    headers: STRUCTURED,
  };
}

/**
 * Most platforms identify contacts by 36 characters; the length does not matter to ids that are stored as a
 * hash.
 */
function toUuid({ clientId, source, id }: EventFacts): string {
  const hex = createHash('md5').update(`${clientId} ${source} ${id}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Rounds all of its times and durations to whole seconds, or makes none of them whole. */
function inUnit(body: Body, unit: Unit, random: Random): Body {
  const changed = (ms: number): number =>
    ms === 0 ? 0 : Math.floor(ms / 1_000) * 1_000 + (unit === 'seconds' ? 0 : random.integer(1, 999));
  if (body.kind === 'shift') return body;
  const { startedAtMs, endedAtMs, talkMs, holdMs, wrapMs, queueMs, responseMs } = body;
  const idleMs = endedAtMs - startedAtMs - talkMs - holdMs - wrapMs;
  const start = changed(startedAtMs);
  const [talk, hold, wrap, idle] = [changed(talkMs), changed(holdMs), changed(wrapMs), changed(idleMs)];
  return {
    ...body,
    ...{ startedAtMs: start, endedAtMs: start + talk + hold + wrap + idle },
    ...{ talkMs: talk, holdMs: hold, wrapMs: wrap, queueMs: changed(queueMs) },
    responseMs: responseMs === undefined ? undefined : changed(responseMs),
  };
}
