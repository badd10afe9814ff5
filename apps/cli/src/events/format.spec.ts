import { describe, expect, it } from '@jest/globals';
import type { IssuedDocument, LineEvents } from '#invoicing';
import { lineEventsText } from './format.js';

const LINE = {
  ...{ component: 'overflow', description: 'Overflow', quantity: '4604.847033', unit: 'minute' },
  ...{ unitPrice: '5.65', amount: '26017.39', explanation: { terms: [] } },
};
const SPAN = {
  ...{ kind: 'span', from: '2026-10-01T15:00:00Z', to: '2026-10-01T15:30:00Z' },
  ...{ loadMs: { chat: 1000 }, staffedMs: 0 },
};
const document = { number: '2026-000003', currency: 'MXN' } as IssuedDocument;

const textOf = (behind: object): string =>
  [
    ...lineEventsText(document, 1, {
      rows: [],
      line: LINE,
      addsUp: true,
      ...behind,
    } as unknown as LineEvents),
  ].join('');

describe('lineEventsText', () => {
  it('prints quantities as document lines do, also if the decimals never end', () => {
    const text = textOf({
      rows: [
        { ...SPAN, quantity: '20892643/45000' },
        { ...SPAN, quantity: '-1/180', before: '1/180', now: '0' },
      ],
      sum: '138145411/30000',
    });
    expect(text).toContain('staffed 0 s  464.280956 minutes\n');
    expect(text).toContain('staffed 0 s  -0.005556 minutes (0.005556 → 0)\n');
    expect(text).toContain('Sum: 4604.847033 minutes, equal to the line quantity.');
  });

  it.each([
    ['395/743 × 800 = 316000/743 ≈ 425.30', '0.531629 × 800 ≈ 425.30'],
    ['1500.00 − 2480/3 = 2020/3 ≈ 673.33', '1500.00 − 826.666667 ≈ 673.33'],
    ['3.4 × 0.8125 = 2.7625 ≈ 2.76', '3.4 × 0.8125 = 2.7625 ≈ 2.76'],
    ['1600 × 22 = 35200.00', '1600 × 22 = 35200.00'],
  ])('prints the calculation %s as %s', (calculation, shown) => {
    const line = { ...LINE, explanation: { calculation, terms: [] } };
    expect(textOf({ line, withoutEvents: 'agreed-amount', sum: '0' })).toContain(`\n${shown}\n`);
  });
});
