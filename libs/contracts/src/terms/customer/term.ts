import type { TermDescriptorByName } from '../descriptor.js';

export const customer = { use: 'optional' } as const satisfies TermDescriptorByName<'customer'>;
