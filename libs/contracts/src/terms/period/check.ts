import { MONTH_ANCHORS } from '../../fields/anchor-day.js';
import { childPointer, describeValue, fault, type Fault } from '../../reading/fault.js';
import type { ContractVersion } from '../contract-version.js';
import type { PeriodTerms } from './shape.js';
import { WEEKDAYS } from '../../fields/weekdays.js';
import { asList, required, unused } from '../../reading/fields-used.js';

const POINTER = '/period';

const checkAnchor = (period: PeriodTerms, allowed: readonly unknown[], expected: string): Fault[] => [
  ...unused(period, ['starts'], POINTER, `by kind ${period.kind}`),
  ...required(period, ['anchorDay'], POINTER, `by kind ${period.kind}: ${expected}`),
  ...(period.anchorDay === undefined || allowed.includes(period.anchorDay)
    ? []
    : [
        fault(
          childPointer(POINTER, 'anchorDay'),
          'one-of',
          `anchorDay is ${describeValue(period.anchorDay)}; must be ${expected}`,
        ),
      ]),
];

const checkOrder = (starts: readonly string[], pointer: string): Fault[] =>
  starts.flatMap((start, index) => {
    const before = starts[index - 1];
    if (before === undefined || before < start) return [];
    const message = `start ${index + 1} is ${describeValue(start)}, start ${index} ${describeValue(before)}; must ascend`;
    return [{ pointer: childPointer(pointer, index), code: 'start-order', message }];
  });

const checkTable = (period: PeriodTerms): Fault[] => {
  const { starts } = period;
  const pointer = childPointer(POINTER, 'starts');
  const none = 'starts is empty; must have at least one date';
  return [
    ...unused(period, ['anchorDay'], POINTER, 'by kind table'),
    ...required(period, ['starts'], POINTER, 'by kind table'),
    ...(Array.isArray(starts) && starts.length === 0 ? [fault(pointer, 'empty', none)] : []),
    ...checkOrder(asList(starts), pointer),
  ];
};

/** A calendar has only the anchor of its kind: a day of the month, a weekday, or a table of first days. */
export const checkPeriod = ({ period }: ContractVersion): Fault[] => {
  if (period?.kind === 'month') return checkAnchor(period, MONTH_ANCHORS, 'a day from 1 to 28');
  if (period?.kind === 'week') return checkAnchor(period, WEEKDAYS, `one of ${WEEKDAYS.join(', ')}`);
  return period?.kind === 'table' ? checkTable(period) : [];
};
