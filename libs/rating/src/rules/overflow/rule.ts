import type { CapacityOverflow, Terms } from '#contracts';
import type { Dimensions } from '#usage';
import type { Distinction, TermRule } from '../term-rule.js';
import { overflowCharges } from './charges.js';
import { isCapacity } from './is-capacity.js';

/** Overflow by capacity; overflow by routing is charged at the prices of `contacts`. */
export const overflow: TermRule = {
  usage: {
    charges: ({ metering, calendar }) =>
      [...metering.capacity].flatMap(([run, meter]) => overflowCharges(run, meter, calendar)),
    distinguish: (inForce) => {
      const byCapacity = inForce.flatMap(capacityTerms);
      return (usage) => distinguishLoad(byCapacity, usage);
    },
    replacePrices: ({ overflow: written }, replace) =>
      written?.price ? { overflow: { ...written, price: replace(written.price) } } : {},
  },
};

const capacityTerms = ({ overflow: terms }: Terms): CapacityOverflow[] =>
  terms?.by === 'capacity' ? [terms] : [];

/** Load by channel, whichever team handles it; shifts by whether they are capacity under each of the terms. */
function distinguishLoad(
  byCapacity: readonly CapacityOverflow[],
  usage: Dimensions,
): Distinction | undefined {
  if (usage.kind === 'load') return byCapacity.length > 0 ? { key: usage.channel, bySlot: true } : undefined;
  if (usage.kind === 'contact') return undefined;
  const key = byCapacity.map((terms) => isCapacity(usage, terms));
  return key.includes(true) ? { key, bySlot: true } : undefined;
}
