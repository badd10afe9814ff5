import { pickBasisFields, takesIncrement } from '#contracts';
import type { BasisField } from '#contracts';
import { DEFAULT_LANGUAGE, describeContacts } from '#wording';
import type { PricedContacts } from '#wording';
import type { ContactMeter } from '../../metering/contact-meter.js';
import { chargeUsage } from '../lines.js';
import type { UsageCharge } from '../lines.js';
import type { RatingContext } from '../term-rule.js';
import { fillTiers } from '../../runs/tiers.js';
import { traceContacts } from './trace.js';

/** Charges for contacts at a price: component `usage`, or `overflow` for model `mixed` by routing. */
export function contactCharges(
  meter: ContactMeter,
  { segments, calendar }: Pick<RatingContext, 'segments' | 'calendar'>,
): UsageCharge[] {
  const { run, unit, perUnit } = meter;
  const { channel, queue, direction, skill, basis } = run.item;
  const increment = takesIncrement(basis) ? (run.item.increment ?? 'exact') : undefined;
  const agreed: Pick<PricedContacts, BasisField> = pickBasisFields(run.item);
  return chargeUsage(run, {
    component: run.terms.model === 'mixed' ? 'overflow' : 'usage',
    head: {
      description: describeContacts(
        { channel, queue, direction, skill, basis, increment, ...agreed },
        DEFAULT_LANGUAGE,
      ),
      unit,
      channel,
      ...(queue !== undefined && { queue }),
      ...(direction !== undefined && { direction }),
      ...(skill !== undefined && { skill }),
      basis,
      ...(increment !== undefined && { increment }),
    },
    pricing: run.item,
    pointer: run.first.pointer,
    cells: fillTiers(meter.quantities(), run.item, perUnit),
    explanation: { metered: meter.metered() },
    trace: (cell, events) => ({ events: traceContacts(run, cell, events, segments, calendar), spans: [] }),
  });
}
