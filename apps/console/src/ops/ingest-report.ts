import type { PartitionReport } from '#store';
import type { Counters } from '#usage';
import { isoInstant } from '#usage';
import type { CountersDto, IngestTotalsDto, PartitionIngestDto } from './ingest.dto.js';
import { INACTIVE_AFTER_MS } from './inactive-after.js';
import type { LagClock } from './lag-clock.js';

/** Where a partition's log begins and ends. */
export interface LogEnd {
  readonly low: number;
  readonly high: number;
  /** When the oldest unfolded record was appended, if there is one and it could be read. */
  readonly oldestAtMs?: number | undefined;
}

/** How far one partition has been folded. */
export function partitionIngest(
  { partition, position, lastAppendedAtMs, counters }: PartitionReport,
  { low, high, oldestAtMs }: LogEnd,
  clock: LagClock,
  nowMs: number,
  seenAtMs?: number,
): PartitionIngestDto {
  const lagRecords = Math.max(0, high - (position ?? low));
  return {
    partition,
    ...(position === undefined ? {} : { position }),
    highWatermark: high,
    lagRecords,
    lagSeconds: clock.seconds(partition, { lagRecords, lastAppendedAtMs, oldestAtMs }, nowMs),
    ...(lastAppendedAtMs === undefined ? {} : { lastAppendedAt: isoInstant(lastAppendedAtMs) }),
    ...(seenAtMs === undefined ? {} : { lastSeenAt: isoInstant(seenAtMs) }),
    counters: toCounters(counters),
  };
}

const toCounters = ({ received, counts, rejectedBy }: Counters): CountersDto => ({
  received,
  ...counts,
  rejectedByCode: Object.fromEntries(rejectedBy),
});

const NONE: CountersDto = {
  ...{ received: 0, accepted: 0, duplicate: 0, superseded: 0, forwarded: 0, rejected: 0 },
  rejectedByCode: {},
};

/** The totals over all partitions; their activity is that of the least active one. */
export function ingestTotals(partitions: readonly PartitionIngestDto[], nowMs: number): IngestTotalsDto {
  const seen = partitions.map(({ lastSeenAt }) => (lastSeenAt === undefined ? 0 : Date.parse(lastSeenAt)));
  const seenAtMs = Math.min(...seen);
  return {
    ...(seenAtMs > 0 && Number.isFinite(seenAtMs) && { lastSeenAt: isoInstant(seenAtMs) }),
    ...(nowMs - seenAtMs > INACTIVE_AFTER_MS && { isInactive: true as const }),
    lagRecords: partitions.reduce((sum, { lagRecords }) => sum + lagRecords, 0),
    lagSeconds: Math.max(0, ...partitions.map(({ lagSeconds }) => lagSeconds)),
    counters: partitions.reduce((sum, { counters }) => added(sum, counters), NONE),
  };
}

function added(a: CountersDto, b: CountersDto): CountersDto {
  const rejectedByCode = { ...a.rejectedByCode };
  for (const [code, count] of Object.entries(b.rejectedByCode))
    rejectedByCode[code] = (rejectedByCode[code] ?? 0) + count;
  return {
    received: a.received + b.received,
    accepted: a.accepted + b.accepted,
    duplicate: a.duplicate + b.duplicate,
    superseded: a.superseded + b.superseded,
    forwarded: a.forwarded + b.forwarded,
    rejected: a.rejected + b.rejected,
    rejectedByCode,
  };
}
