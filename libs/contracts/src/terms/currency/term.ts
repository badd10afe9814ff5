import type { TermDescriptorByName } from '../descriptor.js';

/** Between versions: versions/currency-changes.ts. */
export const currency = { use: 'required' } as const satisfies TermDescriptorByName<'currency'>;
