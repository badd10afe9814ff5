import type { Terms } from '#contracts';
import type { Dimensions } from '#usage';
import { classifyLeg } from '../../metering/billable.js';
import type { Distinction, TermRule } from '../term-rule.js';
import { contactCharges } from './charges.js';

export const contacts: TermRule = {
  usage: {
    charges: ({ metering, ...rated }) => metering.contacts.flatMap((meter) => contactCharges(meter, rated)),
    distinguish: (inForce) => (usage) => distinguishLeg(inForce, usage),
    replacePrices: ({ contacts: written }, replace) =>
      written ? { contacts: { ...written, prices: written.prices.map(replace) } } : {},
  },
};

/** By the price that bills the leg under each of the terms. */
function distinguishLeg(inForce: readonly Terms[], usage: Dimensions): Distinction | undefined {
  if (usage.kind !== 'contact') return undefined;
  const key = inForce.map((terms) => {
    const legClass = classifyLeg(usage, terms);
    return 'price' in legClass ? legClass.price : undefined;
  });
  return key.every((price) => price === undefined) ? undefined : { key, bySlot: false };
}
