import { shortfallLines } from '../adjustment-lines.js';
import { Rational } from '../../money/index.js';
import { baseFeeCharge } from '../fees/charges.js';
import { baseFees } from '../fees/fees.js';
import type { TermRule } from '../term-rule.js';
import { computeFloor } from './floor.js';

/** A base fee is a charge, a floor adds the amount missing to it. */
export const minimum: TermRule = {
  charges: ({ segments, period }) => baseFees(segments).map((run) => baseFeeCharge(run, period)),
  adjust: ({ rounded, segments, period, decimals }, earlier) => {
    const floor = computeFloor(rounded, earlier, { segments, period, decimals });
    if (floor === undefined) return [];
    const lines = shortfallLines(floor, period, decimals);
    return [{ amount: floor.shortfall, counted: Rational.ZERO, lines }];
  },
};
