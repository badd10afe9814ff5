import type { ContractVersion, Period, Price } from '#contracts';
import { CONTACT_MEASURES, toRow, slotStart } from '#usage';
import type { ContactDimensions, Dimensions, ShortThreshold, UsageRow, Vector } from '#usage';
import { LegRouteCache } from '../metering/leg-route-cache.js';
import { startOfPriceRange } from './price-ranges.js';

/**
 * Merges rows of a period's usage that the given terms do not distinguish. The terms charge the result the same, with
 * far fewer rows. Usage that is never charged (abandoned contacts; load if no capacity is billed) is left out, and
 * slots are kept apart only where a price may change.
 */
export function condensed(
  usage: Iterable<UsageRow>,
  versions: readonly ContractVersion[],
  period: Period,
): UsageRow[] {
  const { fromMs, toMs } = period;
  const relevant = distinctions(versions);
  const rangeStart = startOfPriceRange(versions, period);
  const merged = new Map<string, MergedRows>();
  const findMergedRows = (dimensions: Dimensions): MergedRows => {
    // The key includes member names because a queue and a skill may have the same name.
    const key = JSON.stringify(dimensions);
    const mergedRows = merged.get(key) ?? { dimensions, cells: new Map<number, number[]>() };
    merged.set(key, mergedRows);
    return mergedRows;
  };
  const ofLegs = new LegRouteCache((leg) => findMergedRows(relevant.plain(leg)));
  const result: UsageRow[] = [];
  for (const row of usage) {
    const at = slotStart(row.slot);
    if (at < fromMs || at >= toMs || !relevant.charges(row)) continue;
    const slot = row.kind === 'contact' || !relevant.capacity ? rangeStart(row.slot) : row.slot;
    const { cells } = row.kind === 'contact' ? ofLegs.get(row) : findMergedRows(toDimensions(row));
    if (!added(cells, slot, toVector(row))) result.push(row);
  }
  for (const { dimensions, cells } of merged.values())
    for (const [slot, vector] of cells) result.push(toRow(slot, dimensions, vector));
  return result;
}

/** Usage with equal relevant dimensions, summed by slot. */
interface MergedRows {
  readonly dimensions: Dimensions;
  readonly cells: Map<number, number[]>;
}

/** Adds a vector to the slot's sums if they stay exact; returns whether it did. */
function added(cells: Map<number, number[]>, slot: number, vector: Vector): boolean {
  const sums = cells.get(slot);
  if (!sums) cells.set(slot, [...vector]);
  else if (vector.every((value, index) => Number.isSafeInteger((sums[index] ?? 0) + value)))
    for (const [index, value] of vector.entries()) sums[index] = (sums[index] ?? 0) + value;
  else return false;
  return true;
}

function toVector(row: UsageRow): Vector {
  if (row.kind === 'contact') return CONTACT_MEASURES.map((measure) => row.measures[measure]);
  return [row.kind === 'load' ? row.loadMs : row.staffedMs];
}

/** Load counts regardless of its team. */
const toDimensions = (row: Exclude<UsageRow, { kind: 'contact' }>): Dimensions =>
  row.kind === 'load'
    ? { kind: 'load', channel: row.channel, team: 'shared' }
    : { kind: 'staffed', team: row.team, activity: row.activity };

/** The distinctions that the prices of any version make between legs. */
function distinctions(versions: readonly ContractVersion[]) {
  const prices = versions.flatMap(({ contacts }) => contacts?.prices ?? []);
  const uses = (key: keyof Price): boolean => prices.some((price) => price[key] !== undefined);
  const [queue, skill, direction] = [uses('queue'), uses('skill'), uses('direction')];
  const thresholds = versions.map(({ contacts }) => contacts?.shortContactSeconds ?? 0);
  const capacity = versions.some(({ overflow }) => overflow?.by === 'capacity');
  return {
    capacity,
    charges: (row: UsageRow): boolean =>
      row.kind === 'load'
        ? capacity
        : row.kind === 'staffed' || (row.outcome === 'handled' && prices.length > 0),
    plain: ({ channel, team, outcome, ...leg }: ContactDimensions): ContactDimensions => ({
      ...{ kind: 'contact', channel, team, outcome },
      ...(queue && leg.queue !== undefined && { queue: leg.queue }),
      ...(skill && leg.skill !== undefined && { skill: leg.skill }),
      direction: direction ? leg.direction : 'inbound',
      atLeast: Math.max(0, ...thresholds.filter((threshold) => threshold <= leg.atLeast)) as ShortThreshold,
    }),
  };
}
