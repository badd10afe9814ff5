import { shortBelow } from '#contracts';
import type { ContractVersion, Bucket, Grain } from '#contracts';
import { isoInstant } from '#usage';
import type { TimeRange, UsageRow } from '#usage';
import { SPLITS, groupUsage, totalUsage } from './group-usage.js';
import type { ClientUsageDto } from './usage.dto.js';

export interface UsageReportInput {
  readonly clientId: string;
  readonly range: TimeRange;
  readonly by: Grain;
  readonly zone: string;
  readonly findBucket: (slot: number) => Bucket;
  /** The names of splits, as requested. */
  readonly split: readonly string[];
  readonly versions: readonly ContractVersion[];
  readonly rows: readonly UsageRow[];
}

/** A client's usage as the console returns it. */
export function usageReport({
  clientId,
  range,
  by,
  zone,
  findBucket,
  versions,
  rows,
  ...requested
}: UsageReportInput): ClientUsageDto {
  const split = SPLITS.filter((name) => requested.split.includes(name));
  const shortThreshold = shortBelow(versions);
  const groups = groupUsage(rows, { ...range, findBucket, split, shortBelow: shortThreshold });
  return {
    clientId,
    from: isoInstant(range.fromMs),
    to: isoInstant(range.toMs),
    zone,
    by,
    split,
    total: totalUsage(rows, shortThreshold),
    rows: groups.map(({ bucket, values, measures }) => ({
      from: isoInstant(bucket.fromMs),
      to: isoInstant(bucket.toMs),
      local: bucket.local,
      ...values,
      measures,
    })),
  };
}
