import { DEFAULT_ACTIVITIES } from '../../fields/activities.js';
import type { TeamTerms } from './shape.js';

/** Activities are counted once, however often they are listed. */
export const filledTeam = (team: TeamTerms): TeamTerms =>
  team.hours === 'staffed'
    ? { ...team, activities: [...new Set(team.activities ?? DEFAULT_ACTIVITIES)] }
    : team;
