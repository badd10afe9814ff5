import type { Terms } from '#contracts';
import { computeTax } from '#rating';
import type { RatedPeriod } from '#rating';
import { Amounts } from './amounts.js';
import type { DocumentLine } from '../document/document-line.js';
import type { DocumentTax } from '../document/document-tax.js';
import type { Adjustment } from '../document/adjustment.js';

export interface ChargedAdjustments {
  readonly lines: readonly DocumentLine[];
  /** One row, by the last version in force; empty without adjustments. */
  readonly tax: readonly DocumentTax[];
  readonly net: bigint;
  readonly taxAmount: bigint;
}

/** Adjustments of one currency as lines of a document, with their tax. Amounts in minor units. */
export function chargeAdjustments(
  adjustments: readonly Adjustment[],
  terms: Terms,
  period: RatedPeriod,
  amounts: Amounts,
): ChargedAdjustments {
  if (adjustments.length === 0) return { lines: [], tax: [], net: 0n, taxAmount: 0n };
  const lines = adjustments.map((adjustment) => adjustmentLine(adjustment, period, amounts));
  const net = amounts.sum(lines.map(({ amount }) => amount));
  const tax = computeTax(net, terms, amounts.decimals);
  return { lines, tax: [{ ...tax.row, ofAdjustments: true }], net, taxAmount: tax.amount };
}

function adjustmentLine(adjustment: Adjustment, { from, to }: RatedPeriod, amounts: Amounts): DocumentLine {
  const { id, kind, description, reason, bookedBy } = adjustment;
  const minor = amounts.minor(adjustment.amount);
  const amount = amounts.print(kind === 'credit' ? -minor : minor);
  return {
    component: kind,
    ...{ description, from, to, quantity: '1', unit: 'once', unitPrice: amount, amount },
    explanation: { calculation: `1 × ${amount} = ${amount}`, terms: [] },
    ...{ adjustmentId: id, reason, bookedBy },
  };
}
