import type { TermDescriptorByName } from '../descriptor.js';

export const model = { use: 'always' } as const satisfies TermDescriptorByName<'model'>;
