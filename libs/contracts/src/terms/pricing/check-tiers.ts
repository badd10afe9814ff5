import { scaled } from '../../decimal.js';
import { childPointer, fault, type Fault } from '../../reading/fault.js';
import type { Tier } from './tier.js';

const ascends = (lower: Tier | undefined, upper: Tier): boolean => {
  const from = scaled(lower?.upTo);
  const to = scaled(upper.upTo);
  return from === undefined || to === undefined || from < to;
};

/** Tiers ascend by value and cover every quantity: only the last one has no `upTo`. */
export const checkTiers = (tiers: readonly Tier[], pointer: string): Fault[] => {
  if (tiers.length === 0)
    return [{ pointer, code: 'empty', message: 'tiers is empty; must have at least one tier' }];
  return tiers.flatMap((tier, index) => {
    const at = childPointer(pointer, index);
    const upTo = childPointer(at, 'upTo');
    const last = index === tiers.length - 1;
    if (last && tier.upTo !== undefined)
      return [fault(upTo, 'last-tier', `the last tier ends at ${tier.upTo}; must have no upTo`)];
    if (!last && tier.upTo === undefined)
      return [fault(at, 'open-tier', `tier ${index + 1} has no upTo; only the last tier may be open`)];
    const lower = tiers[index - 1];
    return ascends(lower, tier)
      ? []
      : [
          fault(
            upTo,
            'tier-order',
            `tier ${index + 1} ends at ${tier.upTo}, tier ${index} at ${lower?.upTo}; must ascend`,
          ),
        ];
  });
};
