import { describe, expect, it } from '@jest/globals';
import { TERM_NAMES } from '#contracts';
import fc from 'fast-check';
import { runs } from '../../../test/support/nightly.js';
import { rate } from '../src/index.js';
import type { RatedDocument } from '../src/index.js';
import { TERM_RULES } from '../src/rules/term-rules.js';
import { naiveUsage } from './naive/events.js';
import { naiveRate } from './naive/naive-rate.js';
import { randomCase } from './naive/random.js';
import { terms } from './naive/random-terms.js';

type Comparable = Record<string, unknown>;
const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

const comparable = ({ lines, listed, net, tax, total }: RatedDocument): Comparable => ({
  lines: sorted(
    lines.map(({ component, tier, band, from, to, quantity, unit, unitPrice, amount }) => {
      return { component, tier, band, from, to, quantity, unit, unitPrice, amount };
    }),
  ),
  listed: sorted(listed),
  net,
  tax,
  total,
});

describe('rating', () => {
  it('is tested with random terms that have every term with a rule', () => {
    const samples: readonly object[] = fc.sample(terms, 500);
    const withRule = TERM_NAMES.filter((name) => typeof TERM_RULES[name] !== 'string');
    const isUsed = (name: string): boolean =>
      samples.some((part) =>
        Object.entries(part).some(([used, value]) => used === name && value !== undefined),
      );
    expect(withRule.filter((name) => !isUsed(name))).toEqual([]);
  });

  it('agrees with a direct implementation of the rules, applied event by event', () => {
    fc.assert(
      fc.property(randomCase, ({ versions, legs, shifts, period }) => {
        const document = rate(versions, naiveUsage(legs, shifts), period);
        const naive = naiveRate(versions, legs, shifts, period);
        expect(document && comparable(document)).toEqual(
          naive && { ...naive, lines: sorted(naive.lines), listed: sorted(naive.listed) },
        );
      }),
      runs(150),
    );
  }, 600_000);
});
