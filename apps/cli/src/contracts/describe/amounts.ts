import type { Component, Terms } from '#contracts';
import { grouped } from './pricing.js';
import { listed } from './rows.js';
import type { Row } from './rows.js';

const NAMES: Record<Component, string> = {
  usage: 'usage',
  overflow: 'overflow',
  hours: 'hours',
  fee: 'fees',
  'base-fee': 'the base fee',
};

const named = (components: readonly Component[] = []): string =>
  listed(components.map((component) => NAMES[component]));

/** The rows for minimum, fees, discounts and tax. */
export function amountRows({ minimum, fees, discounts, tax, currency }: Terms): Row[] {
  const money = (amount: string): string => `${grouped(amount)} ${currency}`;
  const rows: Row[] = [];
  if (minimum?.kind === 'floor')
    rows.push(['Minimum', `${money(minimum.amount)} a period; ${named(minimum.counts)} count towards it`]);
  if (minimum?.kind === 'base-fee')
    rows.push(['Base fee', `${money(minimum.amount)} a period, in addition to other charges`]);
  for (const { description, amount, on } of fees)
    rows.push([
      'Fee',
      `${description}: ${money(amount)} ${on === undefined ? 'a period' : `once, on ${on}`}`,
    ]);
  for (const { description, percent, on } of discounts)
    rows.push(['Discount', `${description}: ${percent} % off ${named(on)}`]);
  rows.push(['Tax', `${tax.rate} %, category ${tax.category}`]);
  return rows;
}
