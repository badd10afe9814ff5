import { expect, it } from '@jest/globals';
import { moneyText } from './money';

it.each([
  ['0', 'GBP', '£0.00'],
  ['1500', 'EUR', '€1,500.00'],
  ['0.8', 'EUR', '€0.80'],
  // A unit price has more decimals than the currency
  ['0.8125', 'EUR', '€0.8125'],
  ['2.9290', 'EUR', '€2.9290'],
  ['1500', 'JPY', '¥1,500'],
  // More digits than a float has
  ['-90071992547409931.25', 'EUR', '-€90,071,992,547,409,931.25'],
])('%s in %s is %s', (amount, currency, text) => expect(moneyText('en-US', amount, currency)).toBe(text));
