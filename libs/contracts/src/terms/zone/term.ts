import type { TermDescriptorByName } from '../descriptor.js';

export const zone = { use: 'required' } as const satisfies TermDescriptorByName<'zone'>;
