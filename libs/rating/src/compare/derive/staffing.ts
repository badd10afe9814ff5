import { SLOT_MS, toSlot } from '#usage';
import type { Channel, StaffedRow, UsageRow } from '#usage';
import type { Period } from '#contracts';
import { MS_PER_MINUTE } from '../../metering/time-units.js';
import { parseDecimal, Rational } from '../../money/index.js';

/** Maximum share of an agent's time spent on handling. */
export const OCCUPANCY = '0.85';

const SLOTS = 2;
const HOURS = Rational.of(1, 2);
const MINUTE = Rational.of(MS_PER_MINUTE);
/** Load that one agent handles in half an hour, in ms. */
const CAPACITY = Rational.of(SLOTS * SLOT_MS).times(parseDecimal(OCCUPANCY));

/** Number of agents by half-hour; half-hours are counted from the period's start. */
export type Roster = ReadonlyMap<number, number>;

/** A period's load by half-hour, in ms of one agent's time: handle time by overlap over the channel's concurrency. */
export function halfHourLoad(
  usage: Iterable<UsageRow>,
  { fromMs, toMs }: Period,
  concurrency: Readonly<Partial<Record<Channel, string>>> = {},
): Map<number, Rational> {
  const [first, end] = [toSlot(fromMs), toSlot(toMs - 1) + 1];
  const load = new Map<number, Rational>();
  for (const row of usage) {
    if (row.kind !== 'load' || row.slot < first || row.slot >= end) continue;
    const half = Math.floor((row.slot - first) / SLOTS);
    const own = Rational.of(row.loadMs).div(parseDecimal(concurrency[row.channel] ?? '1'));
    load.set(half, (load.get(half) ?? Rational.ZERO).plus(own));
  }
  return load;
}

/** In each half-hour, the number of agents that its load needs. */
export const fullRoster = (load: ReadonlyMap<number, Rational>): Roster =>
  new Map(Array.from(load, ([half, ms]) => [half, ceil(ms.div(CAPACITY))]));

/** In each half-hour, the number of agents that cost no more than billing the minutes that they handle. */
export function payingRoster(
  load: ReadonlyMap<number, Rational>,
  hourPrice: Rational,
  minutePrice: Rational,
): Roster {
  const pays = (ms: Rational): boolean =>
    ms.div(MINUTE).times(minutePrice).compare(hourPrice.times(HOURS)) >= 0;
  const agents = (ms: Rational): number => {
    if (!pays(CAPACITY)) return 0;
    const busy = floor(ms.div(CAPACITY));
    return busy + (pays(ms.minus(CAPACITY.times(Rational.of(busy)))) ? 1 : 0);
  };
  return new Map(Array.from(load, ([half, ms]) => [half, agents(ms)]));
}

/** Total agent hours of a roster. */
export const rosterHours = (roster: Roster): Rational =>
  HOURS.times(Rational.of([...roster.values()].reduce((sum, agents) => sum + agents, 0)));

/** The staffed time of a roster, as usage rows. */
export const staffedRows = (roster: Roster, { fromMs }: Period): StaffedRow[] =>
  Array.from(roster).flatMap(([half, agents]) =>
    Array.from({ length: agents > 0 ? SLOTS : 0 }, (_, slot): StaffedRow => {
      const at = toSlot(fromMs) + half * SLOTS + slot;
      const team = { kind: 'staffed', team: 'dedicated', activity: 'productive' } as const;
      return { ...team, slot: at, staffedMs: agents * SLOT_MS };
    }),
  );

const floor = ({ num, den }: Rational): number => Number(num / den);
const ceil = ({ num, den }: Rational): number => Number((num + den - 1n) / den);
