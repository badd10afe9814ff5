import type { TermDescriptorByName } from '../descriptor.js';
import { checkTeam } from './check.js';
import { filledTeam } from './defaults.js';

export const team = {
  use: 'by-model',
  check: checkTeam,
  withDefaults: filledTeam,
} as const satisfies TermDescriptorByName<'team'>;
