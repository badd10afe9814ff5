import type { ContractVersion, Period, Price } from '#contracts';
import { CONTACT_MEASURES, rowOf, slotStart } from '#usage';
import type { ContactDimensions, Dimensions, ShortThreshold, UsageRow, Vector } from '#usage';
import { LegRouteCache } from '../metering/leg-route-cache.js';
import { cheapestRanges } from './cheapest-ranges.js';

/**
 * A period's usage with only the distinctions that some terms make: they charge it the same, in far fewer rows. What
 * is never charged (abandoned contacts, load where no capacity is billed) is left out, and slots are told apart only
 * where a price may change.
 */
export function condensed(
  usage: Iterable<UsageRow>,
  versions: readonly ContractVersion[],
  period: Period,
): UsageRow[] {
  const { fromMs, toMs } = period;
  const told = distinctions(versions);
  const stretchAt = cheapestRanges(versions, period);
  const kinds = new Map<string, Kind>();
  const kindOf = (dimensions: Dimensions): Kind => {
    // With the names: a queue may be called as a skill is.
    const key = JSON.stringify(dimensions);
    const kind = kinds.get(key) ?? { dimensions, cells: new Map<number, number[]>() };
    kinds.set(key, kind);
    return kind;
  };
  const ofLegs = new LegRouteCache((leg) => kindOf(told.plain(leg)));
  const full: UsageRow[] = [];
  for (const row of usage) {
    const at = slotStart(row.slot);
    if (at < fromMs || at >= toMs || !told.charges(row)) continue;
    const slot = row.kind === 'contact' || !told.capacity ? stretchAt(row.slot) : row.slot;
    const { cells } = row.kind === 'contact' ? ofLegs.of(row) : kindOf(dimensionsOf(row));
    if (!added(cells, slot, vectorOf(row))) full.push(row);
  }
  for (const { dimensions, cells } of kinds.values())
    for (const [slot, vector] of cells) full.push(rowOf(slot, dimensions, vector));
  return full;
}

/** What is charged alike, by slot. */
interface Kind {
  readonly dimensions: Dimensions;
  readonly cells: Map<number, number[]>;
}

/** Adds a vector where its sums stay exact; whether they do. */
function added(cells: Map<number, number[]>, slot: number, vector: Vector): boolean {
  const sums = cells.get(slot);
  if (!sums) cells.set(slot, [...vector]);
  else if (vector.every((value, index) => Number.isSafeInteger((sums[index] ?? 0) + value)))
    for (const [index, value] of vector.entries()) sums[index] = (sums[index] ?? 0) + value;
  else return false;
  return true;
}

function vectorOf(row: UsageRow): Vector {
  if (row.kind === 'contact') return CONTACT_MEASURES.map((measure) => row.measures[measure]);
  return [row.kind === 'load' ? row.loadMs : row.staffedMs];
}

/** Load counts whichever team it is of. */
const dimensionsOf = (row: Exclude<UsageRow, { kind: 'contact' }>): Dimensions =>
  row.kind === 'load'
    ? { kind: 'load', channel: row.channel, team: 'shared' }
    : { kind: 'staffed', team: row.team, activity: row.activity };

/** What the prices of any version ask of a leg. */
function distinctions(versions: readonly ContractVersion[]) {
  const prices = versions.flatMap(({ contacts }) => contacts?.prices ?? []);
  const asks = (key: keyof Price): boolean => prices.some((price) => price[key] !== undefined);
  const [queue, skill, direction] = [asks('queue'), asks('skill'), asks('direction')];
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
