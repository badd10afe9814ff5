import type { CapacityOverflow } from '#contracts';
import { emitCells, toRow, slotStart } from '#usage';
import type { PeriodCalendar } from '../../calendar.js';
import type { CapacityMeter } from '../../metering/capacity-meter.js';
import { capacityOverflow } from './capacity.js';
import { isCapacity } from './is-capacity.js';
import { overflowSpans } from './spans.js';
import type { Run } from '../../runs/runs.js';
import type { EventInSpan, SpanShare, TracedEvent } from '../../document/line-trace.js';
import { tracedShares } from '../../runs/traced-shares.js';
import type { TracedCell } from '../../runs/traced-shares.js';

interface SpanEvents<E> {
  readonly events: Map<E, { loadMs: number; staffedMs: number }>;
  firstSlot: number;
  lastSlot: number;
}

/** The spans in which load exceeded capacity, with the legs and shifts that they were computed from. */
export function traceCapacity<E extends TracedEvent>(
  run: Run<CapacityOverflow>,
  cell: TracedCell,
  events: Iterable<E>,
  meter: CapacityMeter,
  calendar: PeriodCalendar,
): SpanShare<E>[] {
  const spans = overflowSpans(run, calendar);
  const overflow = capacityOverflow(meter.slots(), run.item, spans);
  const shares = tracedShares(overflow.quantities, run.item.price, overflow.perUnit, cell);
  const spanEvents = new Map<number, SpanEvents<E>>();
  for (const index of shares.keys()) {
    const start = overflow.over[index]?.start ?? 0;
    spanEvents.set(spans.spanKey(start), { events: new Map(), firstSlot: Infinity, lastSlot: -Infinity });
  }
  for (const event of events) collectEvents(run, event, (slot) => spanEvents.get(spans.spanKey(slot)));
  return [...shares].flatMap(([index, quantity]) => {
    const over = overflow.over[index];
    const found = over && spanEvents.get(spans.spanKey(over.start));
    if (!found) return [];
    const { loadMs, staffedMs } = over;
    const fromMs = slotStart(found.firstSlot);
    const toMs = slotStart(found.lastSlot + 1);
    const key = `${run.fromMs} ${spans.spanKey(over.start)}`;
    return [{ key, fromMs, toMs, loadMs, staffedMs, quantity, events: eventsInSpan(found.events) }];
  });
}

/** Adds an event's load (of any team) or staffed time (in the contract's activities) to the spans being traced. */
function collectEvents<E extends TracedEvent>(
  run: Run<CapacityOverflow>,
  event: E,
  findSpan: (slot: number) => SpanEvents<E> | undefined,
): void {
  emitCells(event.body, (slot, dimensions, vector) => {
    if (slotStart(slot) < run.fromMs || slotStart(slot) >= run.toMs) return;
    const span = findSpan(slot);
    if (!span) return;
    const row = toRow(slot, dimensions, vector);
    if (row.kind === 'contact') return;
    if (row.kind === 'staffed' && !isCapacity(row, run.item)) return;
    const sum = span.events.get(event) ?? { loadMs: 0, staffedMs: 0 };
    span.events.set(event, sum);
    if (row.kind === 'load') sum.loadMs += row.loadMs;
    else sum.staffedMs += row.staffedMs;
    span.firstSlot = Math.min(span.firstSlot, slot);
    span.lastSlot = Math.max(span.lastSlot, slot);
  });
}

const eventsInSpan = <E extends TracedEvent>(
  events: ReadonlyMap<E, { readonly loadMs: number; readonly staffedMs: number }>,
): EventInSpan<E>[] =>
  [...events]
    .sort(([a], [b]) => a.offset - b.offset)
    .map(([event, { loadMs, staffedMs }]) => ({
      event,
      ...(event.body.kind === 'shift' ? { staffedMs } : { loadMs }),
    }));
