import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FOREVER, duration, retention } from './kinds.js';

describe('duration', () => {
  it.each([
    ['P62D', 62 * 86_400_000],
    ['P1W', 7 * 86_400_000],
    ['PT5M', 300_000],
    ['P1DT1.5S', 86_401_500],
    ['PT0S', 0],
  ])('%s is %d ms', (text, ms) => expect(duration.parse(text)).toBe(ms));

  it.each(['P1M', 'P1Y', '-PT1S', '62', '62d', ''])('%s is refused', (text) =>
    expect(() => duration.parse(text)).toThrow(/^must /),
  );

  it('reads back its own output', () => {
    fc.assert(fc.property(fc.nat(), (ms) => duration.parse(duration.show(ms)) === ms));
  });
});

describe('retention', () => {
  it('may be forever', () => {
    expect(retention.parse('forever')).toBe(FOREVER);
    expect(retention.show(FOREVER)).toBe('forever');
    expect(retention.parse('P1D')).toBe(86_400_000);
  });
});
