import { TeamTerms } from '#contracts';
import type { RunPart } from './runs.js';

/** The dedicated team of a version as the part of a run. */
export const teamPart = (team: TeamTerms): RunPart<TeamTerms> => ({
  item: team,
  shape: TeamTerms,
  position: 0,
  pointer: '/team',
});
