import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientPlan } from '../../support/traffic/client-profile.js';
import { corrected } from '../../support/traffic/events/correct.js';
import { EventDrawer } from '../../support/traffic/events/draw-events.js';
import { written } from '../../support/traffic/events/encode.js';
import { revised } from '../../support/traffic/events/life.js';
import type { EventFacts } from '../../support/traffic/facts.js';
import { LocalClock, QUARTER_MS } from '../../support/traffic/local-clock.js';
import { Random } from '../../support/traffic/random.js';
import { MONTH_START, createPeriod } from './contracts.js';
import { MONTH_SLOTS } from './usage.js';

const LINES_A_PIECE = 1_000;

/** Clients of the file, alike except for their ids: around the clock, three channels, a dedicated team. */
export const CLIENT_IDS = Array.from({ length: 20 }, (_, index) => `client-${index + 1}`);

const createPlan = (id: string): ClientPlan => ({
  fromMs: Date.parse(MONTH_START),
  toMs: createPeriod(MONTH_SLOTS).toMs,
  profile: {
    ...{
      id,
      zone: 'Etc/UTC',
      busiestHour: 100,
      hours: Array<number>(24).fill(0.66),
      weekdays: Array<number>(7).fill(1),
    },
    channels: { call: 6, chat: 3, ticket: 2 },
    ...{ dedicated: 0.7, queues: ['support', 'sales', 'vip'], agents: 12 },
    shifts: [{ from: '09:00', minutes: 480, activity: 'productive' }],
  },
});

/**
 * Writes `events` events in the order in which they happened; of a hundred two are repeated and three
 * corrected.
 */
export async function writeEvents(file: string, events: number): Promise<void> {
  await pipeline(Readable.from(pieces(events)), createWriteStream(file));
}

function* pieces(events: number): Generator<string> {
  let lines: string[] = [];
  let left = events;
  for (const line of drawLines()) {
    lines.push(line);
    left -= 1;
    if (lines.length < LINES_A_PIECE && left > 0) continue;
    yield `${lines.join('\n')}\n`;
    if (left === 0) return;
    lines = [];
  }
  throw new RangeError(`the traffic of a month has only ${events - left} events`);
}

function* drawLines(): Generator<string> {
  const random = new Random(1);
  const plans = CLIENT_IDS.map(createPlan);
  const clock = new LocalClock('Etc/UTC');
  const drawers = plans.map((plan) => new EventDrawer(random, plan, clock));
  const line = (event: EventFacts): string => JSON.stringify(written(random, event));
  const { fromMs, toMs } = createPeriod(MONTH_SLOTS);
  for (let at = fromMs; at < toMs; at += QUARTER_MS) {
    for (const event of drawers.flatMap((drawer) => drawer.draw(at))) {
      yield line(event);
      if (random.chance(0.02)) yield line(event);
      if (event.body && random.chance(0.03))
        yield line(revised(event, corrected(random, event.body, createPlan(event.clientId))));
    }
  }
}
