import type { Period } from '#contracts';
import { CHANNELS, TEAMS } from '#usage';
import fc from 'fast-check';
import type { Leg, Shift } from './events.js';
import { maybe, pick } from './random-terms.js';

/** A leg in a period or within an hour of it. */
export const leg = ({ fromMs, toMs }: Period): fc.Arbitrary<Leg> =>
  fc
    .record({
      leg: pick(1, 1, 2),
      channel: pick(...CHANNELS),
      team: pick(...TEAMS),
      outcome: pick('handled', 'handled', 'handled', 'abandoned'),
      direction: pick('inbound', 'outbound'),
      queue: maybe('vip'),
      skill: maybe('es'),
      endedAt: fc.integer({ min: fromMs - 3_600_000, max: toMs + 3_600_000 }),
      elapsed: pick(0, 5_000, 600_000, 4_000_000),
      talkMs: fc.oneof(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 2_000_000 })),
      holdMs: pick(0, 0, 31_000),
      wrapMs: pick(0, 1, 60_000),
      responseMs: fc.integer({ min: 0, max: 900_000 }),
      queueMs: fc.integer({ min: 0, max: 300_000 }),
    })
    .map(({ elapsed, ...rest }) => {
      const durations = rest.outcome === 'abandoned' ? { talkMs: 0, holdMs: 0, wrapMs: 0 } : {};
      return { ...rest, ...durations, startedAt: rest.endedAt - elapsed };
    });

export const shift = ({ fromMs, toMs }: Period): fc.Arbitrary<Shift> =>
  fc
    .record({
      team: pick('dedicated', 'dedicated', 'shared'),
      activity: pick('productive', 'productive', 'training'),
      startedAt: fc.integer({ min: fromMs - 3_600_000, max: toMs }),
      length: fc.integer({ min: 1, max: 30_000_000 }),
    })
    .map(({ length, ...rest }) => ({ ...rest, endedAt: rest.startedAt + length }));
