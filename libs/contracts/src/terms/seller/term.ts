import type { DescriptorOf } from '../descriptor.js';

/** Between versions: versions/seller-changes.ts. */
export const seller = { use: 'always' } as const satisfies DescriptorOf<'seller'>;
