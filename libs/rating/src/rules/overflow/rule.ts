import type { TermRule } from '../term-rule.js';
import { overflowCharges } from './charges.js';

/** Overflow by capacity; overflow by routing is charged at the prices of `contacts`. */
export const overflow: TermRule = {
  charges: ({ metering, calendar }) =>
    [...metering.capacity].flatMap(([run, meter]) => overflowCharges(run, meter, calendar)),
};
