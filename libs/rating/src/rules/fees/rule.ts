import type { TermRule } from '../term-rule.js';
import { oneOffFeeCharge, periodFeeCharge } from './charges.js';
import { oneOffFees, periodFees } from './fees.js';

export const fees: TermRule = {
  charges: ({ segments, period, calendar }) => [
    ...periodFees(segments).map((run) => periodFeeCharge(run, period)),
    ...oneOffFees(segments, calendar).map(oneOffFeeCharge),
  ],
};
