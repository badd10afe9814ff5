import type { Bucket } from '#contracts';
import type { TimeRange, UsageRow } from '#usage';
import { addUsage } from './add-usage.js';
import { UsageMeasuresDto } from './usage-measures.dto.js';

/** The dimensions by which sums may be split. */
export const SPLITS = ['channel', 'team', 'queue'] as const;
export type Split = (typeof SPLITS)[number];
export type SplitValues = Partial<Record<Split, string>>;

export interface Grouping extends TimeRange {
  readonly findBucket: (slot: number) => Bucket;
  readonly split: readonly Split[];
  /** Handle time in seconds below which a handled call of a slot is short. */
  readonly shortBelow: (slot: number) => number;
}

export interface UsageGroup {
  /** Clipped to the requested range. */
  readonly bucket: Bucket;
  /** Absent where a cell has none: staffed time has no channel, and neither staffed time nor load has a queue. */
  readonly values: SplitValues;
  readonly measures: UsageMeasuresDto;
}

/** Sums cells by bucket and split, in the order of time, then of the split's values. */
export function groupUsage(rows: Iterable<UsageRow>, grouping: Grouping): UsageGroup[] {
  const { split } = grouping;
  const groups = new Map<number, Map<string, UsageGroup>>();
  for (const row of rows) {
    const bucket = grouping.findBucket(row.slot);
    const inBucket = groups.get(bucket.fromMs) ?? new Map<string, UsageGroup>();
    groups.set(bucket.fromMs, inBucket);
    const key = splitKey(row, split);
    const group = inBucket.get(key) ?? {
      bucket: clipped(bucket, grouping),
      values: pickValues(row, split),
      measures: new UsageMeasuresDto(),
    };
    inBucket.set(key, group);
    addUsage(group.measures, row, grouping.shortBelow(row.slot));
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([, inBucket]) => [...inBucket].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group));
}

/** The values joined in the order of the split: no value contains a space. */
function splitKey(row: SplitValues, split: readonly Split[]): string {
  let key = '';
  for (const name of split) key += `${row[name] ?? ''} `;
  return key;
}

const pickValues = (row: SplitValues, split: readonly Split[]): SplitValues =>
  Object.fromEntries(split.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]] as const])));

const clipped = ({ fromMs, toMs, local }: Bucket, range: Grouping): Bucket => ({
  fromMs: Math.max(fromMs, range.fromMs),
  toMs: Math.min(toMs, range.toMs),
  local,
});

/** The sum of all rows. */
export function totalUsage(rows: Iterable<UsageRow>, shortBelow: (slot: number) => number): UsageMeasuresDto {
  const total = new UsageMeasuresDto();
  for (const row of rows) addUsage(total, row, shortBelow(row.slot));
  return total;
}
