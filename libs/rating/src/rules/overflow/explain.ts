import type { CapacityOverflow } from '#contracts';
import { DAY_MS, CHANNELS } from '#usage';
import type { Channel } from '#usage';
import type { CapacityExplanation } from '../../document/capacity-explanation.js';
import { printExact, Rational } from '../../money/index.js';
import type { Overflow } from './capacity.js';

/**
 * The channels of the first version: all its documents explain overflow by capacity with the concurrency of these,
 * used or not, and `verify` derives those documents again. Closed: a channel added later is in no document issued
 * before it, so its concurrency is explained only where something depends on it.
 */
const FIRST_CHANNELS: ReadonlySet<Channel> = new Set<'call' | 'chat' | 'ticket'>(['call', 'chat', 'ticket']);

interface Day {
  spans: number;
  readonly loadMs: Partial<Record<Channel, number>>;
  staffedMs: number;
  units: bigint;
}

/** Sums spans by local day: a month of intervals would make the document megabytes long, and sums check as well. */
export function explainCapacity(
  { netting, intervalMinutes, occupancy, concurrency }: CapacityOverflow,
  { over, spans, perUnit }: Overflow,
  localDay: (slot: number) => number,
): CapacityExplanation {
  const days = new Map<number, Day>();
  for (const { start, loadMs, staffedMs, units } of over) {
    const number = localDay(start);
    const day = days.get(number) ?? { spans: 0, loadMs: {}, staffedMs: 0, units: 0n };
    days.set(number, day);
    day.spans += 1;
    day.staffedMs += staffedMs;
    day.units += units;
    for (const channel of CHANNELS) {
      const ms = loadMs[channel];
      if (ms !== undefined) day.loadMs[channel] = (day.loadMs[channel] ?? 0) + ms;
    }
  }
  return {
    ...{ netting, intervalMinutes, occupancy },
    concurrency: usedConcurrency(concurrency, over),
    spans,
    over: [...days].map(([number, { units, ...sums }]) => ({
      day: new Date(number * DAY_MS).toISOString().slice(0, 10),
      ...sums,
      minutes: printExact(Rational.of(units, perUnit)),
    })),
  };
}

/** The concurrency of the first channels, and of those that have load in a span or whose concurrency is agreed. */
const usedConcurrency = (
  concurrency: CapacityOverflow['concurrency'],
  over: Overflow['over'],
): CapacityExplanation['concurrency'] =>
  Object.fromEntries(
    CHANNELS.filter(
      (channel) =>
        FIRST_CHANNELS.has(channel) ||
        concurrency[channel] !== '1' ||
        over.some(({ loadMs }) => loadMs[channel] !== undefined),
    ).map((channel) => [channel, concurrency[channel]]),
  );
