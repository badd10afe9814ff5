import { expect, it } from '@jest/globals';
import { toSlot } from '#usage';
import { parseContracts } from './parse-contracts.js';
import { shortBelow } from './short-threshold.js';
import { contracts } from './testing/schedule.js';
import { perEvent, withValue } from './testing/sample.js';

const version = (number: number, effectiveFrom: string, seconds: number): unknown => {
  const dated = withValue(withValue(perEvent(), '/version', number), '/effectiveFrom', effectiveFrom);
  return withValue(dated, '/contacts/shortContactSeconds', seconds);
};

it('is the threshold of the contract in force at the start of the slot, 0 without one', () => {
  const checked = parseContracts([
    version(1, '2026-03-01T00:00:00Z', 10),
    version(2, '2026-03-02T00:15:00Z', 30),
  ]);
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  const findThreshold = shortBelow(checked.ok);
  const thresholds = ['2026-02-28T23:59Z', '2026-03-01T00:00Z', '2026-03-02T00:14Z', '2026-03-02T00:15Z'].map(
    (instant) => findThreshold(toSlot(Date.parse(instant))),
  );
  expect(thresholds).toEqual([0, 10, 10, 30]);
});

it('is 0 under a contract without prices of contacts', () => {
  expect(shortBelow(contracts(['2026-01-01T00:00:00Z', 'UTC']))(toSlot(Date.parse('2026-02-01')))).toBe(0);
});
