import type { UsageRow } from '#usage';
import type { PeriodCalendar } from '../calendar.js';
import { overflowSpans } from '../rules/overflow/spans.js';
import { meterUsage } from '../metering/meters.js';
import { findSegment } from '../runs/belonging.js';
import { classifyLeg } from '../metering/billable.js';
import { capacityOverflow } from '../rules/overflow/capacity.js';
import type { Segment } from '../runs/segments.js';

/**
 * The slots in which a mixed contract bills overflow. By routing: the slots in which a leg charged as overflow ends.
 * By capacity: all slots of a span (interval, day or run, by `netting`) whose load exceeds capacity.
 */
export function overflowSlots(
  segments: readonly Segment[],
  usage: readonly UsageRow[],
  calendar: PeriodCalendar,
): Set<number> {
  const slots = new Set<number>();
  for (const row of usage) {
    const terms = findSegment(segments, row.slot)?.terms;
    if (row.kind !== 'contact' || row.measures.legs === 0 || terms?.model !== 'mixed') continue;
    if ('price' in classifyLeg(row, terms)) slots.add(row.slot);
  }
  const loadAndShifts = usage.filter(({ kind }) => kind !== 'contact');
  for (const [run, metered] of meterUsage(segments, loadAndShifts, calendar).capacity) {
    const spans = overflowSpans(run, calendar);
    const over = capacityOverflow(metered.slots(), run.item, spans).over;
    const keys = new Set(over.map(({ start }) => spans.spanKey(start)));
    for (const { slot } of metered.slots()) if (keys.has(spans.spanKey(slot))) slots.add(slot);
  }
  return slots;
}
