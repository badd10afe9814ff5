import { byChannel } from '#usage';
import type { Channel } from '#usage';
import { DEFAULT_ACTIVITIES } from '../../fields/activities.js';
import type { Filled } from '../filled.js';
import type { OverflowTerms } from './shape.js';

export type RoutingOverflow = { readonly by: 'routing' };
export type CapacityOverflow = Filled<
  Omit<OverflowTerms, 'by' | 'concurrency'>,
  'intervalMinutes' | 'occupancy' | 'activities' | 'netting' | 'price'
> & { readonly by: 'capacity'; readonly concurrency: Readonly<Record<Channel, string>> };

export const filledOverflow = ({
  by,
  concurrency,
  ...rest
}: OverflowTerms): RoutingOverflow | CapacityOverflow => {
  const { intervalMinutes, netting, price, occupancy = '1', activities = DEFAULT_ACTIVITIES } = rest;
  if (by === 'routing' || intervalMinutes === undefined || netting === undefined || price === undefined)
    return { by: 'routing' };
  const filledConcurrency = { ...byChannel(() => '1'), ...concurrency };
  return { by, intervalMinutes, netting, price, occupancy, activities, concurrency: filledConcurrency };
};
