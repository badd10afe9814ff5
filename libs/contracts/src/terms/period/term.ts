import type { DescriptorOf } from '../descriptor.js';
import { checkPeriod } from './check.js';

export const period = { use: 'required', check: checkPeriod } as const satisfies DescriptorOf<'period'>;
