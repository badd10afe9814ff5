import type { DescriptorOf } from '../descriptor.js';
import { checkOverflow } from './check.js';
import { filledOverflow } from './defaults.js';

export const overflow = {
  use: 'by-model',
  check: checkOverflow,
  withDefaults: filledOverflow,
} as const satisfies DescriptorOf<'overflow'>;
