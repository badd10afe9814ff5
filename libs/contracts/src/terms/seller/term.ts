import type { DescriptorOf } from '../descriptor.js';

/** Between versions: seller.ts. */
export const seller = { use: 'always' } as const satisfies DescriptorOf<'seller'>;
