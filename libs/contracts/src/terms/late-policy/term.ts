import type { DescriptorOf } from '../descriptor.js';

export const latePolicy = {
  use: 'optional',
  byDefault: 'next-invoice',
} as const satisfies DescriptorOf<'latePolicy'>;
