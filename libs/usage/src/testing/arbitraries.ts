import fc from 'fast-check';
import { DAY_MS } from '../interval.js';
import type { Body, Leg, Shift, UsageEvent } from '../events/usage-event.js';
import { ID_PATTERN } from '../checks/id.js';
import { CHANNELS, getChannel } from '../channels/channels.js';
import { LONGEST_SPAN_MS } from '../offline/usage-reach.js';
import { DIRECTIONS, OUTCOMES, TEAMS } from '../vocabularies.js';

const id = fc.stringMatching(ID_PATTERN);
const instant = fc.oneof(
  fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }).map((s) => s * 1000),
  fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
  fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }),
  fc.constantFrom(0, -1, 2 ** 32 * 1000 - 1000, 2 ** 32 * 1000, 1_772_442_000_000),
);
/** Milliseconds from 0 to `max`; about half are whole seconds. */
const upTo = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 0, max: Math.floor(max / 1000) }).map((s) => s * 1000),
    fc.integer({ min: 0, max: Math.min(max, 600) }).map((s) => Math.min(max, s * 1000)),
    fc.integer({ min: 0, max }),
    fc.constantFrom(0, max),
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Any valid leg. Waits and responses are limited to 31 days by default, so that sums in a test are safe integers. */
export const anyLeg = (longestWaitMs = 31 * DAY_MS): fc.Arbitrary<Leg> =>
  fc
    .record({
      channel: fc.constantFrom(...CHANNELS),
      team: fc.constantFrom(...TEAMS),
      outcome: fc.constantFrom(...OUTCOMES),
      direction: fc.constantFrom(...DIRECTIONS),
      queue: maybe(id),
      skill: maybe(id),
      leg: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 99 })),
      endedAtMs: instant,
      spanMs: fc.oneof(upTo(3_600_000), upTo(LONGEST_SPAN_MS)),
      parts: fc.tuple(upTo(DAY_MS / 3), upTo(DAY_MS / 3), upTo(DAY_MS / 3)),
      response: maybe(upTo(longestWaitMs)),
      queueMs: upTo(longestWaitMs),
    })
    .map(({ parts: [talkMs, holdMs, wrapMs], response, spanMs, queue, skill, ...leg }) => {
      const isHandled = leg.outcome === 'handled';
      const { timing, maxSpanDays } = getChannel(leg.channel);
      return {
        kind: 'leg',
        ...leg,
        ...(queue !== undefined && { queue }),
        ...(skill !== undefined && { skill }),
        startedAtMs: leg.endedAtMs - Math.min(spanMs, maxSpanDays * DAY_MS),
        talkMs: isHandled ? talkMs : 0,
        holdMs: isHandled && timing.hold ? holdMs : 0,
        wrapMs: isHandled ? wrapMs : 0,
        responseMs: response ?? 0,
        hasResponse: response !== undefined,
      };
    });

export const anyShift: fc.Arbitrary<Shift> = fc
  .record({
    team: fc.constantFrom(...TEAMS),
    activity: fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/),
    endedAtMs: instant,
    lengthMs: upTo(DAY_MS).map((ms) => Math.max(1, ms)),
  })
  .map(({ lengthMs, ...shift }) => ({ kind: 'shift', ...shift, startedAtMs: shift.endedAtMs - lengthMs }));

export const anyBody: fc.Arbitrary<Body> = fc.oneof(
  { weight: 3, arbitrary: anyLeg() },
  { weight: 1, arbitrary: anyShift },
);

/** Distinct revisions of a few events. */
export const anyEvents: fc.Arbitrary<UsageEvent[]> = fc.uniqueArray(
  fc
    .record({ id: fc.constantFrom('a', 'b', 'c'), revision: fc.nat(4), body: maybe(anyBody) })
    .map(({ body, ...event }) => ({
      clientId: 'acme',
      source: '/pbx',
      ...event,
      voided: body === undefined,
      ...(body && { body }),
    })),
  { selector: ({ id, revision }) => `${id} ${revision}` },
);
