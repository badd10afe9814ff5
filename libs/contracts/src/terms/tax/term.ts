import type { DescriptorOf } from '../descriptor.js';

export const tax = { use: 'required' } as const satisfies DescriptorOf<'tax'>;
