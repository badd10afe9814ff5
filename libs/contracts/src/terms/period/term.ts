import type { TermDescriptorByName } from '../descriptor.js';
import { checkPeriod } from './check.js';

export const period = {
  use: 'required',
  check: checkPeriod,
} as const satisfies TermDescriptorByName<'period'>;
