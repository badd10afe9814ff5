import type { DescriptorOf } from '../descriptor.js';

export const zone = { use: 'required' } as const satisfies DescriptorOf<'zone'>;
