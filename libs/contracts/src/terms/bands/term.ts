import type { TermDescriptorByName } from '../descriptor.js';
import { checkBands } from './check.js';

export const bands = {
  use: 'optional',
  byDefault: [],
  check: checkBands,
} as const satisfies TermDescriptorByName<'bands'>;
