import type { CapacityOverflow } from '#contracts';
import { DEFAULT_LANGUAGE, describeOverflow } from '#wording';
import type { PeriodCalendar } from '../../calendar.js';
import type { CapacityMeter } from '../../metering/capacity-meter.js';
import { capacityOverflow } from './capacity.js';
import { chargeUsage } from '../lines.js';
import type { UsageCharge } from '../lines.js';
import type { Run } from '../../runs/runs.js';
import { fillTiers } from '../../runs/tiers.js';
import { explainCapacity } from './explain.js';
import { overflowSpans } from './spans.js';
import { traceCapacity } from './trace.js';

/** Charges of model `mixed` by capacity, for load that exceeds the core team's capacity. */
export function overflowCharges(
  run: Run<CapacityOverflow>,
  meter: CapacityMeter,
  calendar: PeriodCalendar,
): UsageCharge[] {
  const terms = run.item;
  const overflow = capacityOverflow(meter.slots(), terms, overflowSpans(run, calendar));
  return chargeUsage(run, {
    component: 'overflow',
    head: { description: describeOverflow(terms, DEFAULT_LANGUAGE), unit: 'minute' },
    pricing: terms.price,
    pointer: `${run.first.pointer}/price`,
    cells: fillTiers(overflow.quantities, terms.price, overflow.perUnit),
    explanation: { capacity: explainCapacity(terms, overflow, calendar.localDay) },
    trace: (cell, events) => ({ events: [], spans: traceCapacity(run, cell, events, meter, calendar) }),
  });
}
