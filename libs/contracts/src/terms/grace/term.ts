import type { DescriptorOf } from '../descriptor.js';

export const grace = { use: 'optional', byDefault: 'PT1H' } as const satisfies DescriptorOf<'grace'>;
