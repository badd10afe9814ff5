import type { CapacityOverflow } from '#contracts';
import type { PeriodCalendar } from '../../calendar.js';
import { bandLookup } from '../../runs/bands.js';
import { halfHourSlot } from '../../runs/belonging.js';
import type { Run } from '../../runs/runs.js';
import type { Spans } from './capacity.js';

/** How a run nets its slots, by the contract's `netting` and interval. */
export function overflowSpans({ item, terms }: Run<CapacityOverflow>, calendar: PeriodCalendar): Spans {
  const findBand = bandLookup(item.price, calendar.bandOfSlot(terms.bands));
  const itself = (slot: number): number => slot;
  if (item.netting === 'period') return { spanKey: () => 0, spanStart: itself, findBand };
  if (item.netting === 'day') return { spanKey: calendar.localDay, spanStart: itself, findBand };
  const intervalSlot =
    item.intervalMinutes === 15
      ? itself
      : (slot: number): number => halfHourSlot(slot, calendar.localQuarter(slot));
  return { spanKey: intervalSlot, spanStart: intervalSlot, findBand };
}
