import type { TermDescriptorByName } from '../descriptor.js';

/** Without a default in `Terms`: only printed invoices need it, and a version that leaves it out stays as it is. */
export const language = { use: 'optional' } as const satisfies TermDescriptorByName<'language'>;
