import { createBuckets } from '#contracts';
import type { Period } from '#contracts';
import { DAY_MS, SLOT_MS, handleMs } from '#usage';
import type { TimeRange, UsageRow } from '#usage';

/** How far the rest of a period may deviate from a straight line, relative to the usage so far. */
export interface VolumeSpread {
  /** The number of whole days that it is computed from. */
  readonly days: number;
  /** One standard deviation of the forecast volume, over the volume so far. */
  readonly deviation: number;
}

/** With fewer days, a spread is meaningless. */
const MIN_DAYS = 3;

/**
 * Computed from the handle time of each whole local day so far: with standard deviation s of n days and r remaining
 * days, the rest of the period is off by s·√(r + r²/n), where the first term is the randomness of the remaining days
 * and the second that of the mean. Days count as independent and alike: a weekend widens the band, a trend is not seen.
 * @returns undefined with too few whole days, or nothing handled on them
 */
export function volumeSpread(
  usage: Iterable<UsageRow>,
  { fromMs, toMs, zone }: Period,
  nowMs: number,
): VolumeSpread | undefined {
  const findBucket = createBuckets('day', zone);
  const byDay = new Map<string, number>();
  let soFar = 0;
  for (const row of usage) {
    if (row.kind !== 'contact') continue;
    const volume = handleMs(row.measures);
    const { local } = findBucket(row.slot);
    byDay.set(local, (byDay.get(local) ?? 0) + volume);
    soFar += volume;
  }
  const volumes = wholeDays({ fromMs, toMs: nowMs }, zone).map((day) => byDay.get(day) ?? 0);
  const count = volumes.length;
  if (count < MIN_DAYS || soFar === 0) return undefined;
  const mean = volumes.reduce((sum, volume) => sum + volume, 0) / count;
  const variance = volumes.reduce((sum, volume) => sum + (volume - mean) ** 2, 0) / (count - 1);
  const remainingDays = (toMs - nowMs) / DAY_MS;
  const deviation = Math.sqrt(variance * (remainingDays + remainingDays ** 2 / count)) / soFar;
  return { days: count, deviation };
}

/** The local days that lie wholly within a time range. */
function wholeDays({ fromMs, toMs }: TimeRange, zone: string): string[] {
  const findBucket = createBuckets('day', zone);
  const days: string[] = [];
  for (let at = fromMs; at < toMs;) {
    const day = findBucket(Math.floor(at / SLOT_MS));
    if (day.fromMs >= fromMs && day.toMs <= toMs) days.push(day.local);
    at = day.toMs;
  }
  return days;
}
