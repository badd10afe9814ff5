import type { CapacityOverflow } from '#contracts';
import { cellsOf, rowOf, slotStart } from '#usage';
import type { PeriodCalendar } from '../calendar.js';
import { spansOf } from '../charges/overflow-charges.js';
import type { CapacityMeter } from '../metering/capacity-meter.js';
import { capacityOverflow } from '../rules/capacity-overflow.js';
import type { Run } from '../rules/runs.js';
import type { EventInSpan, SpanShare, TracedEvent } from './line-trace.js';
import { tracedShares } from './traced-shares.js';
import type { TracedCell } from './traced-shares.js';

interface Gathered<E> {
  readonly events: Map<E, { loadMs: number; staffedMs: number }>;
  firstSlot: number;
  lastSlot: number;
}

/** The spans in which load was beyond capacity, with the legs and shifts that they were reckoned from. */
export function traceCapacity<E extends TracedEvent>(
  run: Run<CapacityOverflow>,
  cell: TracedCell,
  events: Iterable<E>,
  meter: CapacityMeter,
  calendar: PeriodCalendar,
): SpanShare<E>[] {
  const spans = spansOf(run, calendar);
  const overflow = capacityOverflow(meter.slots(), run.item, spans);
  const shares = tracedShares(overflow.falls, run.item.price, overflow.perUnit, cell);
  const gathered = new Map<number, Gathered<E>>();
  for (const index of shares.keys()) {
    const start = overflow.over[index]?.start ?? 0;
    gathered.set(spans.keyOf(start), { events: new Map(), firstSlot: Infinity, lastSlot: -Infinity });
  }
  for (const event of events) gather(run, event, (slot) => gathered.get(spans.keyOf(slot)));
  return [...shares].flatMap(([index, quantity]) => {
    const over = overflow.over[index];
    const inside = over && gathered.get(spans.keyOf(over.start));
    if (!inside) return [];
    const { loadMs, staffedMs } = over;
    const fromMs = slotStart(inside.firstSlot);
    const toMs = slotStart(inside.lastSlot + 1);
    const key = `${run.fromMs} ${spans.keyOf(over.start)}`;
    return [{ key, fromMs, toMs, loadMs, staffedMs, quantity, events: inSpan(inside.events) }];
  });
}

/** Adds what an event brings to each span that is asked for: load of any team, shifts in the contract's activities. */
function gather<E extends TracedEvent>(
  run: Run<CapacityOverflow>,
  event: E,
  spanAt: (slot: number) => Gathered<E> | undefined,
): void {
  const activities: readonly string[] = run.item.activities;
  cellsOf(event.body, (slot, dimensions, vector) => {
    if (slotStart(slot) < run.fromMs || slotStart(slot) >= run.toMs) return;
    const span = spanAt(slot);
    if (!span) return;
    const row = rowOf(slot, dimensions, vector);
    if (row.kind === 'contact') return;
    if (row.kind === 'staffed' && (row.team !== 'dedicated' || !activities.includes(row.activity))) return;
    const sum = span.events.get(event) ?? { loadMs: 0, staffedMs: 0 };
    span.events.set(event, sum);
    if (row.kind === 'load') sum.loadMs += row.loadMs;
    else sum.staffedMs += row.staffedMs;
    span.firstSlot = Math.min(span.firstSlot, slot);
    span.lastSlot = Math.max(span.lastSlot, slot);
  });
}

const inSpan = <E extends TracedEvent>(
  events: ReadonlyMap<E, { readonly loadMs: number; readonly staffedMs: number }>,
): EventInSpan<E>[] =>
  [...events]
    .sort(([a], [b]) => a.offset - b.offset)
    .map(([event, { loadMs, staffedMs }]) => ({
      event,
      ...(event.body.kind === 'shift' ? { staffedMs } : { loadMs }),
    }));
