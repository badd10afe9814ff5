import type { TermDescriptorByName } from '../descriptor.js';

export const grace = { use: 'optional', byDefault: 'PT1H' } as const satisfies TermDescriptorByName<'grace'>;
