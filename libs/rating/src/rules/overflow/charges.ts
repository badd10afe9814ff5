import type { CapacityOverflow } from '#contracts';
import { DEFAULT_LANGUAGE, describeOverflow } from '#wording';
import type { PeriodCalendar } from '../../calendar.js';
import type { CapacityMeter } from '../../metering/capacity-meter.js';
import { bandLookup } from '../../runs/bands.js';
import { halfHourSlot } from '../../runs/belonging.js';
import { capacityOverflow } from './capacity.js';
import type { Spans } from './capacity.js';
import { chargeRuns } from '../lines.js';
import type { Charge } from '../lines.js';
import type { Run } from '../../runs/runs.js';
import { fillTiers } from '../../runs/tiers.js';
import { explainCapacity } from './explain.js';

/** Charges of model `mixed` by capacity, for load that exceeds the core team's capacity. */
export function overflowCharges(
  run: Run<CapacityOverflow>,
  meter: CapacityMeter,
  calendar: PeriodCalendar,
): Charge[] {
  const terms = run.item;
  const overflow = capacityOverflow(meter.slots(), terms, overflowSpans(run, calendar));
  return chargeRuns(run, {
    component: 'overflow',
    head: { description: describeOverflow(terms, DEFAULT_LANGUAGE), unit: 'minute' },
    pricing: terms.price,
    pointer: `${run.first.pointer}/price`,
    cells: fillTiers(overflow.quantities, terms.price, overflow.perUnit),
    explanation: { capacity: explainCapacity(terms, overflow, calendar.localDay) },
  });
}

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
