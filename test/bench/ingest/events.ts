import type { OutgoingRecord } from '#kafka';
import type { ClientPlan } from '../../support/traffic/client-profile.js';
import { corrected } from '../../support/traffic/events/correct.js';
import { EventDrawer } from '../../support/traffic/events/draw-events.js';
import { inRecord, written } from '../../support/traffic/events/encode.js';
import { revised } from '../../support/traffic/events/life.js';
import type { EventFacts } from '../../support/traffic/facts.js';
import { LocalClock, QUARTER_MS } from '../../support/traffic/local-clock.js';
import { Random } from '../../support/traffic/random.js';

const CLIENTS = 1_000;
/** Contacts of a client per hour: a million for all clients, 278 per second. */
const AN_HOUR = 1_000;
/** The longest ticket is handled in less time; nothing may end after it is appended. */
const AGO_MS = 48 * 3_600_000;

const createPlan = (id: string, fromMs: number): ClientPlan => ({
  ...{ fromMs, toMs: fromMs + AGO_MS },
  profile: {
    ...{ id, zone: 'Etc/UTC', busiestHour: AN_HOUR },
    ...{ hours: Array<number>(24).fill(1), weekdays: Array<number>(7).fill(1) },
    channels: { call: 6, chat: 3, ticket: 2 },
    ...{ dedicated: 0.7, queues: ['support', 'sales', 'vip'], agents: 0, shifts: [] },
  },
});

/**
 * Endless records of a thousand clients in the order in which their contacts arrived; of a hundred events two
 * are repeated and three corrected. CloudEvents in binary mode, with the four required headers.
 */
export function* events(nowMs: number, seed = 1): Generator<OutgoingRecord> {
  const random = new Random(seed);
  const fromMs = Math.floor((nowMs - AGO_MS) / QUARTER_MS) * QUARTER_MS;
  const clock = new LocalClock('Etc/UTC');
  const drawers = Array.from({ length: CLIENTS }, (_, index) => {
    return new EventDrawer(random, createPlan(`client-${seed}-${index + 1}`, fromMs), clock);
  });
  const record = (event: EventFacts): OutgoingRecord => {
    const { time: _time, ...attributes } = written(random, event);
    const { headers, ...rest } = inRecord(attributes, 'binary', event.clientId);
    const { 'content-type': _type, ...needed } = headers;
    return { ...rest, headers: needed };
  };
  for (let at = fromMs; ; at += QUARTER_MS) {
    for (const event of mixed(drawers.map((drawer) => drawer.draw(at)))) {
      yield record(event);
      if (random.chance(0.02)) yield record(event);
      if (event.body && random.chance(0.03))
        yield record(revised(event, corrected(random, event.body, createPlan(event.clientId, fromMs))));
    }
  }
}

/** One of each in turn: clients' contacts arrive in parallel. */
function* mixed<T>(lists: readonly (readonly T[])[]): Generator<T> {
  const longest = Math.max(...lists.map(({ length }) => length));
  for (let index = 0; index < longest; index++) {
    for (const list of lists) {
      const item = list[index];
      if (item !== undefined) yield item;
    }
  }
}

/** The first `count` of them. */
export function* first<T>(count: number, items: Iterable<T>): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left-- === 0) return;
    yield item;
  }
}
