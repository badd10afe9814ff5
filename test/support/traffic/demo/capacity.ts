import type { TimeRange } from '#usage';
import type { Channel } from '../facts.js';
import { handleMs } from '../tally/sums.js';
import type { Tally } from '../tally/tally.js';
import type { TimedQuantity } from './allocate-to-tiers.js';

const HALF_HOUR_MS = 1_800_000;

/** Whole weights of a millisecond: of load by channel, and of staffed time. */
export interface CapacityWeights {
  readonly load: Readonly<Record<Channel, bigint>>;
  readonly staffed: bigint;
}

/**
 * The load that exceeded the core team's capacity, half-hour by half-hour; weighted ms. For spans of whole
 * half-hours, in zones that are whole hours from UTC.
 */
export function beyondCapacity(
  tally: Tally,
  clientId: string,
  span: TimeRange,
  weights: CapacityWeights,
): TimedQuantity[] {
  const balance = new Map<number, bigint>();
  for (let at = span.fromMs; at < span.toMs; at += HALF_HOUR_MS) balance.set(at, 0n);
  const put = (at: number, weighted: bigint): void => {
    const before = balance.get(at);
    if (before !== undefined) balance.set(at, before + weighted);
  };

  for (const leg of tally.legs(clientId, { fromMs: span.fromMs, toMs: Infinity })) {
    if (leg.outcome !== 'handled' || leg.startedAtMs >= span.toMs) continue;
    const [handle, lasted] = [BigInt(handleMs(leg)), BigInt(leg.endedAtMs - leg.startedAtMs)];
    // handle time is spread evenly; the amount done by an instant is whole ms
    const workDone = (ms: number): bigint =>
      ms >= leg.endedAtMs
        ? handle
        : ms <= leg.startedAtMs
          ? 0n
          : (handle * BigInt(ms - leg.startedAtMs)) / lasted;
    const weight = weights.load[leg.channel];
    if (lasted === 0n) put(halfHour(leg.endedAtMs), handle * weight);
    else
      for (let at = halfHour(leg.startedAtMs); at < leg.endedAtMs; at += HALF_HOUR_MS)
        put(at, (workDone(at + HALF_HOUR_MS) - workDone(at)) * weight);
  }
  for (const { team, activity, startedAtMs, endedAtMs } of tally.shifts(clientId)) {
    if (team !== 'dedicated' || activity !== 'productive') continue;
    if (endedAtMs <= span.fromMs || startedAtMs >= span.toMs) continue;
    for (let at = halfHour(startedAtMs); at < endedAtMs; at += HALF_HOUR_MS) {
      const ms = Math.min(endedAtMs, at + HALF_HOUR_MS) - Math.max(startedAtMs, at);
      put(at, -BigInt(ms) * weights.staffed);
    }
  }
  return [...balance.values()].map((units) => ({ units: units > 0n ? units : 0n }));
}

const halfHour = (epochMs: number): number => Math.floor(epochMs / HALF_HOUR_MS) * HALF_HOUR_MS;
