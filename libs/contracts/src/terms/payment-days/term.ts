import type { TermDescriptorByName } from '../descriptor.js';

export const paymentDays = {
  use: 'optional',
  byDefault: 30,
} as const satisfies TermDescriptorByName<'paymentDays'>;
