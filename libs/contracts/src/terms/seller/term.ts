import type { TermDescriptorByName } from '../descriptor.js';

/** Between versions: versions/seller-changes.ts. */
export const seller = { use: 'always' } as const satisfies TermDescriptorByName<'seller'>;
