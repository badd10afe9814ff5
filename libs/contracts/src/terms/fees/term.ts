import type { TermDescriptorByName } from '../descriptor.js';
import type { Filled } from '../filled.js';
import { checkFees } from './check.js';
import type { Fee } from './shape.js';

const withDefaults = (written: readonly Fee[]): readonly Filled<Fee, 'description'>[] =>
  written.map((fee) => ({ description: fee.id, ...fee }));

export const fees = {
  use: 'optional',
  byDefault: [],
  check: checkFees,
  withDefaults,
} as const satisfies TermDescriptorByName<'fees'>;
