import type { TermDescriptorByName } from '../descriptor.js';

export const latePolicy = {
  use: 'optional',
  byDefault: 'next-invoice',
} as const satisfies TermDescriptorByName<'latePolicy'>;
