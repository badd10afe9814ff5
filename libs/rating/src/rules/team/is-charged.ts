import type { TeamTerms } from '#contracts';
import type { StaffedDimensions } from '#usage';

/** Whether staffed time is charged by the hour. */
export const isCharged = (
  { team, activity }: Pick<StaffedDimensions, 'team' | 'activity'>,
  { hours, activities = [] }: TeamTerms,
): boolean => hours === 'staffed' && team === 'dedicated' && activities.includes(activity);
