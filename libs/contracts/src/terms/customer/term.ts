import type { DescriptorOf } from '../descriptor.js';

export const customer = { use: 'optional' } as const satisfies DescriptorOf<'customer'>;
