import type { CapacityOverflow } from '#contracts';
import type { StaffedDimensions } from '#usage';

/** Whether staffed time counts as capacity. */
export const isCapacity = (
  { team, activity }: Pick<StaffedDimensions, 'team' | 'activity'>,
  { activities }: CapacityOverflow,
): boolean => team === 'dedicated' && activities.includes(activity);
