export { coreTeam } from './core-team.js';
export type { CoreSlot } from './core-team.js';
