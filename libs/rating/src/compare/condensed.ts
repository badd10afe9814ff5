import type { ContractVersion, Period } from '#contracts';
import { CONTACT_MEASURES, toRow, slotStart } from '#usage';
import type { Dimensions, UsageRow, Vector } from '#usage';
import { LegRouteCache } from '../metering/leg-route-cache.js';
import { USAGE_RULES } from '../rules/apply-rules.js';
import { cutSegments, hasContract } from '../runs/segments.js';
import { startOfPriceRange } from './price-ranges.js';

/**
 * Merges rows of a period's usage that the rules do not distinguish under the given terms. The terms charge the result
 * the same, with far fewer rows. Usage that no rule charges (abandoned contacts; load if no capacity is billed) is left
 * out, and slots are kept apart only where a rule requires it or a price may change.
 */
export function condensed(
  usage: Iterable<UsageRow>,
  versions: readonly ContractVersion[],
  period: Period,
): UsageRow[] {
  const { fromMs, toMs } = period;
  const rangeStart = startOfPriceRange(versions, period);
  const merged = new MergedUsage(versions, period);
  const result: UsageRow[] = [];
  for (const row of usage) {
    const at = slotStart(row.slot);
    if (at < fromMs || at >= toMs) continue;
    const rows = merged.find(row);
    if (rows === undefined) continue;
    if (!added(rows.cells, rows.bySlot ? row.slot : rangeStart(row.slot), toVector(row))) result.push(row);
  }
  for (const { dimensions, cells } of merged.all())
    for (const [slot, vector] of cells) result.push(toRow(slot, dimensions, vector));
  return result;
}

/** Usage that no rule distinguishes, summed by slot. */
interface MergedRows {
  /** Those of one of the rows. */
  readonly dimensions: Dimensions;
  readonly bySlot: boolean;
  readonly cells: Map<number, number[]>;
}

/** The merged rows by what the rules distinguish. */
class MergedUsage {
  private readonly rules;
  private readonly known = new Map<string, MergedRows>();
  private readonly ofLegs = new LegRouteCache((leg) => this.decide(leg));
  private readonly ofOthers = new Map<string, { readonly rows: MergedRows | undefined }>();

  constructor(versions: readonly ContractVersion[], period: Period) {
    const inForce = cutSegments(versions, period).filter(hasContract);
    this.rules = USAGE_RULES.map(({ distinguish }) => distinguish(inForce.map(({ terms }) => terms)));
  }

  /** The rows that a row is merged with; undefined for usage that no rule charges. */
  find(row: UsageRow): MergedRows | undefined {
    if (row.kind === 'contact') return this.ofLegs.get(row).rows;
    const key = `${row.kind} ${row.team} ${row.kind === 'load' ? row.channel : row.activity}`;
    const decided = this.ofOthers.get(key) ?? this.decide(row);
    this.ofOthers.set(key, decided);
    return decided.rows;
  }

  all(): Iterable<MergedRows> {
    return this.known.values();
  }

  private decide(dimensions: Dimensions): { readonly rows: MergedRows | undefined } {
    const distinctions = this.rules.map((distinguish) => distinguish(dimensions));
    if (distinctions.every((distinction) => distinction === undefined)) return { rows: undefined };
    const key = JSON.stringify([dimensions.kind, ...distinctions]);
    const bySlot = distinctions.some((distinction) => distinction?.bySlot);
    const rows = this.known.get(key) ?? { dimensions, bySlot, cells: new Map<number, number[]>() };
    this.known.set(key, rows);
    return { rows };
  }
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
