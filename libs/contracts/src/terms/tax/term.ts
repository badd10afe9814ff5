import type { TermDescriptorByName } from '../descriptor.js';

export const tax = { use: 'required' } as const satisfies TermDescriptorByName<'tax'>;
