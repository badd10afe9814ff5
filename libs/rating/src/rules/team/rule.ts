import type { TermRule } from '../term-rule.js';
import { contractedCharges, staffedCharges } from './charges.js';

export const team: TermRule = {
  charges: ({ metering, period }) =>
    [...metering.teams].flatMap(([run, meter]) =>
      meter === undefined ? contractedCharges(run, period) : staffedCharges(run, meter),
    ),
};
