import type { RatedPeriod } from '#rating';
import { groupBy } from '#usage';
import type { Cause, DocumentLine, LineFigures } from '../document/document-line.js';
import { Amounts, addDecimals, subtractDecimals } from './amounts.js';
import { isLumpSum, lineKey } from './line-key.js';

interface Side {
  readonly line: DocumentLine;
  readonly figures: LineFigures;
}

export interface DifferenceContext {
  readonly period: RatedPeriod;
  readonly amounts: Amounts;
  readonly corrects: string | undefined;
  readonly cause: Cause;
}

/** The current lines of a period minus the booked ones: one line for each charge whose amount changed. */
export function lineDifferences(
  current: readonly DocumentLine[],
  booked: readonly DocumentLine[],
  context: DifferenceContext,
): DocumentLine[] {
  const now = byKey(current, context.amounts);
  const before = byKey(booked, context.amounts);
  const differences: DocumentLine[] = [];
  for (const key of new Set([...before.keys(), ...now.keys()])) {
    const line = differenceLine(now.get(key), before.get(key), context);
    if (line) differences.push(line);
  }
  return differences;
}

const NOTHING: LineFigures = { quantity: '0', amount: '0' };

function differenceLine(
  now: Side | undefined,
  before: Side | undefined,
  { period, amounts, corrects, cause }: DifferenceContext,
): DocumentLine | undefined {
  const line = (now ?? before)?.line;
  if (!line) return undefined;
  const [after, booked] = [now?.figures ?? NOTHING, before?.figures ?? NOTHING];
  const minor = amounts.minor(after.amount) - amounts.minor(booked.amount);
  if (minor === 0n) return undefined;
  const amount = amounts.print(minor);
  const isLump = isLumpSum(line);
  const shown = (figures: LineFigures): LineFigures => ({
    quantity: figures.quantity,
    amount: amounts.print(amounts.minor(figures.amount)),
  });
  return {
    ...line,
    quantity: isLump ? '1' : subtractDecimals(after.quantity, booked.quantity),
    unitPrice: isLump ? amount : line.unitPrice,
    amount,
    explanation: {
      ...(now ? line.explanation : reversalExplanation(line)),
      calculation: `due now ${shown(after).amount} − booked before ${shown(booked).amount} = ${amount}`,
    },
    periodFrom: period.from,
    periodTo: period.to,
    difference: {
      ...(corrects !== undefined && { corrects }),
      before: shown(booked),
      now: shown(after),
      cause,
    },
  };
}

/** The explanation of a reversed charge: its terms and prices, without the calculation of any single booking. */
const reversalExplanation = ({ explanation: { terms, price, contracted } }: DocumentLine) => ({
  ...{ terms, ...(price && { price }), ...(contracted && { contracted }) },
});

function byKey(lines: readonly DocumentLine[], amounts: Amounts): Map<string, Side> {
  const sides = new Map<string, Side>();
  for (const [key, group] of groupBy(lines, lineKey)) {
    const [line] = group;
    if (!line) continue;
    const { difference: _why, periodFrom: _from, periodTo: _to, ...plain } = line;
    const figures = {
      quantity: isLumpSum(line) ? '1' : addDecimals(group.map(({ quantity }) => quantity)),
      amount: amounts.print(amounts.sum(group.map(({ amount }) => amount))),
    };
    sides.set(key, { line: plain, figures });
  }
  return sides;
}
