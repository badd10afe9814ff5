import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printExact, printQuantity, Rational } from '#rating';
import { describeCalculation, describeQuantity } from './exact.js';

describe('an exact figure as a quantity', () => {
  it.each([
    ['138145411/30000', '4604.847033'],
    ['20892643/45000', '464.280956'],
    ['22/3', '7.333333'],
    ['20/3', '6.666667'],
    ['-20/3', '-6.666667'],
    // Half away from zero: a float, or half to even, would give 0
    ['1/2000000', '0.000001'],
    ['-1/2000000', '-0.000001'],
    ['1/2000001', '0'],
    ['-1/2000001', '0'],
    ['0.5316290', '0.531629'],
    ['1.00000049', '1'],
    ['1064.30', '1064.3'],
    ['100', '100'],
    ['0', '0'],
    // More digits than a float has
    ['90071992547409930/10', '9007199254740993'],
    ['27021597764222980/3', '9007199254740993.333333'],
  ])('%s is %s', (figure, quantity) => expect(describeQuantity(figure)).toBe(quantity));

  it.each(['', 'about 3', '1/0', 'NaN', '1e3'])(
    'returns %j, which is not an exact figure, unchanged',
    (text) => expect(describeQuantity(text)).toBe(text),
  );

  const fraction = fc.tuple(
    fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
    fc.bigInt({ min: 1n, max: 10n ** 9n }),
  );

  it('is within half a millionth of the figure, and has no trailing zeros', () => {
    fc.assert(
      fc.property(fraction, ([n, d]) => {
        const text = describeQuantity(`${n}/${d}`);
        expect(text).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d{0,5}[1-9])?)$/);
        const [whole = '', decimals = ''] = text.split('.');
        const millionths = BigInt(whole + decimals.padEnd(6, '0'));
        const off = 2n * (millionths * d - n * 1_000_000n);
        expect(off <= d && off >= -d).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the quantity of a line with that exact quantity', () => {
    fc.assert(
      fc.property(fraction, ([n, d]) => {
        const exact = Rational.of(n, d);
        expect(describeQuantity(printExact(exact))).toBe(printQuantity(exact));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a calculation', () => {
  it.each([
    ['395/743 × 800 = 316000/743 ≈ 425.30', '0.531629 × 800 ≈ 425.30'],
    ['1500.00 − 2480/3 = 2020/3 ≈ 673.33', '1500.00 − 826.666667 ≈ 673.33'],
    ['1500.00 − -1/3000000 = 4500000001/3000000 ≈ 1500.00', '1500.00 − 0 ≈ 1500.00'],
    ['3.4 × 0.8125 = 2.7625 ≈ 2.76', '3.4 × 0.8125 = 2.7625 ≈ 2.76'],
    ['1600 × 22 = 35200.00', '1600 × 22 = 35200.00'],
    ['1 × -15.50 = -15.50', '1 × -15.50 = -15.50'],
  ])('%s is %s', (calculation, described) => expect(describeCalculation(calculation)).toBe(described));

  it('has figures in the format of the reader', () => {
    const format = {
      quantity: (exact: string) => `<${describeQuantity(exact)}>`,
      figure: (decimal: string) => decimal.replace('.', ','),
    };
    expect(describeCalculation('-20/3 × 0.65 = -13/3 ≈ -4.33', format)).toBe('<-6.666667> × 0,65 ≈ -4,33');
  });
});
