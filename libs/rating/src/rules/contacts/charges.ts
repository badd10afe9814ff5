import { takesIncrement } from '#contracts';
import type { ContactMeter } from '../../metering/contact-meter.js';
import { chargesOf } from '../lines.js';
import type { Charge } from '../lines.js';
import { fillTiers } from '../tiers.js';
import { describePrice } from '../../charges/describe.js';

/** Charges for contacts at a price: component `usage`, or `overflow` for model `mixed` by routing. */
export function contactCharges(meter: ContactMeter): Charge[] {
  const { run, unit, perUnit } = meter;
  const { channel, queue, direction, skill, basis, increment } = run.item;
  return chargesOf(run, {
    component: run.terms.model === 'mixed' ? 'overflow' : 'usage',
    head: {
      description: describePrice(run.item),
      unit,
      channel,
      ...(queue !== undefined && { queue }),
      ...(direction !== undefined && { direction }),
      ...(skill !== undefined && { skill }),
      basis,
      ...(takesIncrement(basis) && { increment: increment ?? 'exact' }),
    },
    pricing: run.item,
    pointer: run.first.pointer,
    cells: fillTiers(meter.quantities(), run.item, perUnit),
    explanation: { metered: meter.metered() },
  });
}
