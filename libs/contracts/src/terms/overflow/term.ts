import type { TermDescriptorByName } from '../descriptor.js';
import { checkOverflow } from './check.js';
import { filledOverflow } from './defaults.js';

export const overflow = {
  use: 'by-model',
  check: checkOverflow,
  withDefaults: filledOverflow,
} as const satisfies TermDescriptorByName<'overflow'>;
