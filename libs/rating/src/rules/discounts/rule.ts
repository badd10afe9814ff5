import { discountLines } from '../adjustment-lines.js';
import type { TermRule } from '../term-rule.js';
import { computeDiscounts } from './discounts.js';

export const discounts: TermRule = {
  adjust: ({ rounded, segments, decimals }) =>
    computeDiscounts(rounded, segments).map((granted) => ({
      amount: granted.amount,
      counted: granted.counted,
      lines: discountLines([granted], decimals),
    })),
};
