import type { CapacityOverflow } from '#contracts';
import { CHANNELS, byChannel } from '#usage';
import type { Channel } from '#usage';
import type { SlotLoad } from '../../metering/capacity-meter.js';
import { MS_PER_MINUTE } from '../../metering/time-units.js';
import { lcm, parseDecimal, Rational } from '../../money/index.js';
import type { BandQuantity } from '../../runs/tiers.js';

/** How slots are netted: over their interval, their local day or the whole run. */
export interface Spans {
  /** Slots with the same key are netted together. */
  readonly spanKey: (slot: number) => number;
  /** The slot whose band applies to the span. */
  readonly spanStart: (slot: number) => number;
  readonly findBand: (slot: number) => string | undefined;
}

/** A span in which load exceeded capacity, and the excess in integer units. */
export interface OverflowSpan extends Readonly<Span> {
  readonly units: bigint;
}

export interface Overflow {
  readonly quantities: readonly BandQuantity[];
  /** Integer units in a minute. */
  readonly perUnit: bigint;
  readonly spans: number;
  readonly over: readonly OverflowSpan[];
}

interface Span {
  /** Slot in which the span starts. */
  readonly start: number;
  readonly loadMs: Partial<Record<Channel, number>>;
  staffedMs: number;
}

/**
 * Rule 9: per span max(0, Σ load per channel / its concurrency − staffed × occupancy), exact, in time order. Unused
 * capacity of one span does not carry over to the next.
 */
export function capacityOverflow(
  slots: readonly SlotLoad[],
  terms: CapacityOverflow,
  spans: Spans,
): Overflow {
  const { weights, occupancy, scale } = integerWeights(terms);
  const netted = net(slots, spans);
  const over = netted
    .map((span) => {
      const load = CHANNELS.reduce(
        (sum, channel) => sum + BigInt(span.loadMs[channel] ?? 0) * weights[channel],
        0n,
      );
      return { ...span, units: load - BigInt(span.staffedMs) * occupancy };
    })
    .filter(({ units }) => units > 0n);
  const quantities = over.map(({ start, units }) => ({ band: spans.findBand(start), units }));
  return { quantities, perUnit: MS_PER_MINUTE * scale, spans: netted.length, over };
}

/** Sums slots by the span that they belong to, in time order. */
function net(slots: readonly SlotLoad[], { spanKey, spanStart }: Spans): Span[] {
  const spans = new Map<number, Span>();
  for (const { slot, load, staffed } of slots) {
    const key = spanKey(slot);
    let span = spans.get(key);
    if (span === undefined) spans.set(key, (span = { start: spanStart(slot), loadMs: {}, staffedMs: 0 }));
    for (const channel of CHANNELS) {
      const ms = load[channel];
      if (ms !== undefined) span.loadMs[channel] = (span.loadMs[channel] ?? 0) + ms;
    }
    span.staffedMs += staffed;
  }
  return [...spans.values()];
}

/** 1 / concurrency and occupancy with a common denominator, so that time is counted in integer units, `scale` per ms. */
function integerWeights({ concurrency, occupancy }: CapacityOverflow) {
  const perAgent = (channel: Channel): Rational => Rational.ONE.div(parseDecimal(concurrency[channel]));
  const share = parseDecimal(occupancy);
  const scale = lcm([...CHANNELS.map((channel) => perAgent(channel).den), share.den]);
  const whole = ({ num, den }: Rational): bigint => (num * scale) / den;
  return { weights: byChannel((channel) => whole(perAgent(channel))), occupancy: whole(share), scale };
}
