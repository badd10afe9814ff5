import { expect, it } from '@jest/globals';
import { describeTerms } from '#wording';
import type { SignedTerms } from '../use-contracts';
import { filledTerms } from './filled-terms';

const version: SignedTerms = {
  ...{ clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00Z', model: 'hourly' },
  ...{ zone: 'UTC', currency: 'EUR', period: { kind: 'month', anchorDay: 1 } },
  tax: { category: 'S', rate: '21' },
  team: { hours: 'staffed', unitPrice: '22' },
  minimum: { kind: 'floor', amount: '1500' },
  fees: [{ id: 'setup', amount: '9', on: '2026-03-02' }],
  discounts: [{ percent: '5' }],
};

const same = (text: string): string => text;
const format = { money: same, amount: same, decimal: same, day: same };

it('fills in the defaults of the contract format before terms are described', () => {
  const terms = filledTerms(version);
  expect(terms && describeTerms(terms, 'en', format)).toEqual([
    ['Team', 'staffed hours of productive time, 22 an hour'],
    ['Minimum', '1500 a period; usage, overflow and hours count towards it'],
    ['Fee', 'setup: 9 once, on 2026-03-02'],
    ['Discount', 'Discount: 5 % off usage, overflow and hours'],
    ['Tax', '21 %, category S'],
    [
      'Period',
      'a month from day 1; closed 1 h after its end, late usage on the next invoice, due in 30 days',
    ],
    ['Language', 'English'],
  ]);
});

it('has no terms for a version that ends a contract', () => {
  expect(filledTerms({ ...version, model: 'ended' })).toBeUndefined();
});
