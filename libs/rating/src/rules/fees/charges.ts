import type { Fee, Minimum } from '#contracts';
import type { TimeRange } from '#usage';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { parseDecimal, Rational } from '../../money/index.js';
import type { OneOffFee } from './fees.js';
import type { Charge } from '../lines.js';
import type { SegmentPart, Run } from '../../runs/runs.js';
import { timeShare } from '../../runs/segments.js';
import { explainShare } from '../explain-share.js';

const feeName = ({ id, description }: Fee): string => description ?? id;

const feeAmount = ({ item: { amount }, pointer, segment }: SegmentPart<{ readonly amount: string }>) => ({
  unitPrice: parseDecimal(amount),
  explanation: { price: { value: amount, version: segment.terms.version, pointer: `${pointer}/amount` } },
});

function prorated(run: Run<{ readonly amount: string }>, period: TimeRange) {
  const { unitPrice, explanation } = feeAmount(run.first);
  return {
    run,
    unitPrice,
    quantity: timeShare(run, period),
    explanation: { ...explanation, share: explainShare(run, period) },
  };
}

export const periodFeeCharge = (run: Run<Fee>, period: TimeRange): Charge => ({
  component: 'fee',
  head: { description: feeName(run.item), unit: 'period', feeId: run.item.id },
  ...prorated(run, period),
});

export const baseFeeCharge = (run: Run<Minimum>, period: TimeRange): Charge => ({
  component: 'base-fee',
  head: { description: getWording(DEFAULT_LANGUAGE).lines.baseFee, unit: 'period' },
  ...prorated(run, period),
});

export const oneOffFeeCharge = ({ part, run, day }: OneOffFee): Charge => ({
  component: 'fee',
  head: { description: feeName(run.item), unit: 'once', feeId: run.item.id },
  run,
  range: day,
  quantity: Rational.ONE,
  ...feeAmount(part),
});
