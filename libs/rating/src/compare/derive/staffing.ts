import { SLOT_MS, slotOf } from '#usage';
import type { Channel, StaffedRow, UsageRow } from '#usage';
import type { Period } from '#contracts';
import { parseDecimal, Rational } from '../../money/index.js';

/** Share of an agent's time that may be spent handling. */
export const OCCUPANCY = '0.85';

const SLOTS = 2;
const HOURS = Rational.of(1, 2);
const MS_PER_MINUTE = Rational.of(60_000);
/** What one agent handles in half an hour. */
const CAPACITY = Rational.of(SLOTS * SLOT_MS).times(parseDecimal(OCCUPANCY));

/** Whole agents by half-hour, counted from the period's start. */
export type Roster = ReadonlyMap<number, number>;

/** A period's load (ms of one agent's time) by half-hour: handle time, by overlap, over what an agent handles at once. */
export function loadOf(
  usage: Iterable<UsageRow>,
  { fromMs, toMs }: Period,
  concurrency: Readonly<Partial<Record<Channel, string>>> = {},
): Map<number, Rational> {
  const [first, end] = [slotOf(fromMs), slotOf(toMs - 1) + 1];
  const load = new Map<number, Rational>();
  for (const row of usage) {
    if (row.kind !== 'load' || row.slot < first || row.slot >= end) continue;
    const half = Math.floor((row.slot - first) / SLOTS);
    const own = Rational.of(row.loadMs).over(parseDecimal(concurrency[row.channel] ?? '1'));
    load.set(half, (load.get(half) ?? Rational.ZERO).plus(own));
  }
  return load;
}

/** As many agents in each half-hour as its load needs. */
export const fullRoster = (load: ReadonlyMap<number, Rational>): Roster =>
  new Map(Array.from(load, ([half, ms]) => [half, ceil(ms.over(CAPACITY))]));

/** As many agents in each half-hour as cost no more than the minutes that they handle would. */
export function payingRoster(
  load: ReadonlyMap<number, Rational>,
  hourPrice: Rational,
  minutePrice: Rational,
): Roster {
  const pays = (ms: Rational): boolean =>
    ms.over(MS_PER_MINUTE).times(minutePrice).compare(hourPrice.times(HOURS)) >= 0;
  const agents = (ms: Rational): number => {
    if (!pays(CAPACITY)) return 0;
    const busy = floor(ms.over(CAPACITY));
    return busy + (pays(ms.minus(CAPACITY.times(Rational.of(busy)))) ? 1 : 0);
  };
  return new Map(Array.from(load, ([half, ms]) => [half, agents(ms)]));
}

/** Hours that a roster is there for. */
export const hoursOf = (roster: Roster): Rational =>
  HOURS.times(Rational.of([...roster.values()].reduce((sum, agents) => sum + agents, 0)));

/** A roster as the usage of its shifts. */
export const staffedRows = (roster: Roster, { fromMs }: Period): StaffedRow[] =>
  Array.from(roster).flatMap(([half, agents]) =>
    Array.from({ length: agents > 0 ? SLOTS : 0 }, (_, slot): StaffedRow => {
      const at = slotOf(fromMs) + half * SLOTS + slot;
      const team = { kind: 'staffed', team: 'dedicated', activity: 'productive' } as const;
      return { ...team, slot: at, staffedMs: agents * SLOT_MS };
    }),
  );

const floor = ({ num, den }: Rational): number => Number(num / den);
const ceil = ({ num, den }: Rational): number => Number((num + den - 1n) / den);
