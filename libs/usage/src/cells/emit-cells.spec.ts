import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { handleMs } from '../body/durations.js';
import type { Body, Leg, Shift } from '../events/usage-event.js';
import { SLOT_MS, toSlot, slotStart } from '../interval.js';
import type { Cell } from '../measures/to-row.js';
import { toRow } from '../measures/to-row.js';
import { anyBody, anyLeg, anyShift } from '../testing/arbitraries.js';
import { emitCells } from './emit-cells.js';

const cells = (body: Body): Cell[] => {
  const all: Cell[] = [];
  emitCells(body, (slot, dimensions, vector) => all.push({ slot, dimensions, vector }));
  return all;
};
const partsOf = (body: Body, kind: Cell['dimensions']['kind']): [slot: number, ms: number][] =>
  cells(body)
    .filter(({ dimensions }) => dimensions.kind === kind)
    .map(({ slot, vector }) => [slot, vector[0] ?? NaN]);
const total = (parts: [number, number][]): number => parts.reduce((sum, [, ms]) => sum + ms, 0);

const T0 = Date.parse('2026-03-02T09:00:00Z');
const S0 = toSlot(T0);
const LEG: Leg = {
  kind: 'leg',
  channel: 'call',
  team: 'shared',
  outcome: 'handled',
  direction: 'inbound',
  queue: 'vip',
  leg: 1,
  startedAtMs: T0,
  endedAtMs: T0 + 242_000,
  talkMs: 181_000,
  holdMs: 0,
  wrapMs: 40_000,
  responseMs: 0,
  hasResponse: false,
  queueMs: 12_000,
};
const SHIFT: Shift = {
  kind: 'shift',
  team: 'dedicated',
  activity: 'productive',
  startedAtMs: T0,
  endedAtMs: T0 + 1,
};

describe('contact cell', () => {
  it('counts and times a leg in the slot that contains its end', () => {
    const [contact] = cells(LEG);
    expect(contact && toRow(contact.slot, contact.dimensions, contact.vector)).toStrictEqual({
      kind: 'contact',
      channel: 'call',
      team: 'shared',
      outcome: 'handled',
      direction: 'inbound',
      queue: 'vip',
      atLeast: 60,
      slot: S0,
      measures: {
        contacts: 1,
        legs: 1,
        talkMs: 181_000,
        holdMs: 0,
        wrapMs: 40_000,
        responseMs: 0,
        responses: 0,
        queueMs: 12_000,
        handle1Ms: 221_000,
        handle6Ms: 222_000,
        handle30Ms: 222_000,
        handle60Ms: 240_000,
        talk1Ms: 181_000,
        talk6Ms: 186_000,
        talk30Ms: 186_000,
        talk60Ms: 240_000,
      },
    });
  });

  it.each<[string, Partial<Leg>, object]>([
    [
      'an end on a boundary belongs to the slot that begins there',
      { endedAtMs: T0 + SLOT_MS },
      { slot: S0 + 1 },
    ],
    [
      'an end 1 ms before a boundary belongs to the slot that ends there',
      { endedAtMs: T0 + SLOT_MS - 1 },
      { slot: S0 },
    ],
    [
      'a second leg is timed but not counted',
      { leg: 2 },
      { measures: { contacts: 0, legs: 1, talkMs: 181_000 } },
    ],
    [
      'a response of 0 ms counts as a response',
      { hasResponse: true },
      { measures: { responses: 1, responseMs: 0 } },
    ],
    ['a call of 8 s reaches 5 s', { talkMs: 8_000, wrapMs: 0 }, { atLeast: 5 }],
    ['a chat is never short', { channel: 'chat' }, { atLeast: 0 }],
    [
      'an abandoned contact is never short',
      { outcome: 'abandoned', talkMs: 0, wrapMs: 0 },
      { atLeast: 0, measures: { handle60Ms: 0 } },
    ],
  ])('%s', (_name, changes, expected) => {
    const [contact] = cells({ ...LEG, ...changes });
    expect(contact && toRow(contact.slot, contact.dimensions, contact.vector)).toMatchObject(expected);
  });
});

describe('load cells', () => {
  it.each<[string, Partial<Leg>, [number, number][]]>([
    ['all in one slot', {}, [[S0, 221_000]]],
    ['no span: all in the slot that contains the end', { startedAtMs: T0 + 242_000 }, [[S0, 221_000]]],
    ['no span on a boundary', { startedAtMs: T0 + SLOT_MS, endedAtMs: T0 + SLOT_MS }, [[S0 + 1, 221_000]]],
    ['nothing in a slot that begins at the end', { endedAtMs: T0 + SLOT_MS }, [[S0, 221_000]]],
    [
      'by overlap, rounded so that the parts add up',
      { talkMs: 100, wrapMs: 0, startedAtMs: T0 - 1, endedAtMs: T0 + 2 },
      [
        [S0 - 1, 33],
        [S0, 67],
      ],
    ],
    ['none for an abandoned contact', { outcome: 'abandoned', talkMs: 0, wrapMs: 0 }, []],
    ['none without handle time', { talkMs: 0, wrapMs: 0 }, []],
  ])('%s', (_name, changes, expected) => {
    expect(partsOf({ ...LEG, ...changes }, 'load')).toStrictEqual(expected);
  });

  it('follows the rule to the millisecond, also where products exceed 2^53', () => {
    fc.assert(
      fc.property(anyLeg(), (leg) => {
        const parts = new Map(partsOf(leg, 'load'));
        const handle = leg.outcome === 'handled' ? BigInt(handleMs(leg)) : 0n;
        const span = BigInt(leg.endedAtMs - leg.startedAtMs);
        fc.pre(span > 0n);
        const expected = new Map<number, number>();
        let before = 0n;
        for (let slot = toSlot(leg.startedAtMs); slot <= toSlot(leg.endedAtMs); slot++) {
          const overlap = BigInt(Math.min(slotStart(slot + 1), leg.endedAtMs) - leg.startedAtMs);
          const upTo = (handle * overlap) / span;
          if (upTo > before) expected.set(slot, Number(upTo - before));
          before = upTo;
        }
        expect(parts).toEqual(expected);
        expect(total([...parts])).toBe(Number(handle));
      }),
    );
  });
});

describe('staffed cells', () => {
  it.each<[string, number, number, [number, number][]]>([
    ['within a slot', T0 + 5, T0 + 10, [[S0, 5]]],
    [
      'over a boundary',
      T0 - 10,
      T0 + 20,
      [
        [S0 - 1, 10],
        [S0, 20],
      ],
    ],
    [
      'from boundary to boundary',
      T0,
      T0 + 2 * SLOT_MS,
      [
        [S0, SLOT_MS],
        [S0 + 1, SLOT_MS],
      ],
    ],
  ])('%s', (_name, startedAtMs, endedAtMs, expected) => {
    expect(partsOf({ ...SHIFT, startedAtMs, endedAtMs }, 'staffed')).toStrictEqual(expected);
  });

  it('add up to the shift', () => {
    fc.assert(
      fc.property(anyShift, (shift) => {
        expect(total(partsOf(shift, 'staffed'))).toBe(shift.endedAtMs - shift.startedAtMs);
      }),
    );
  });
});

it('emits no cell twice and no empty cell', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const all = cells(body);
      expect(new Set(all.map(({ slot, dimensions }) => `${slot} ${dimensions.kind}`)).size).toBe(all.length);
      expect(all.every(({ vector }) => vector.some((measure) => measure > 0))).toBe(true);
    }),
  );
});
