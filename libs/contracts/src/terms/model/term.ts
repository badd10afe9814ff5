import type { DescriptorOf } from '../descriptor.js';

export const model = { use: 'always' } as const satisfies DescriptorOf<'model'>;
