import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toQuantity } from './exact';

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
  ])('%s is %s', (figure, quantity) => expect(toQuantity(figure)).toBe(quantity));

  it.each(['', 'about 3', '1/0', 'NaN', '1e3'])(
    'returns %j, which is not an exact figure, unchanged',
    (text) => expect(toQuantity(text)).toBe(text),
  );

  it('is within half a millionth of the figure, and has no trailing zeros', () => {
    const integer = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
    fc.assert(
      fc.property(integer, fc.bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
        const text = toQuantity(`${n}/${d}`);
        expect(text).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d{0,5}[1-9])?)$/);
        const [whole = '', decimals = ''] = text.split('.');
        const millionths = BigInt(whole + decimals.padEnd(6, '0'));
        const off = 2n * (millionths * d - n * 1_000_000n);
        expect(off <= d && off >= -d).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
