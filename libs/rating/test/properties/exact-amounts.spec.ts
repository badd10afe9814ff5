import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDecimal, rate, Rational } from '../../src/index.js';
import { contract, leg, rated } from '../given.js';
import { naiveUsage } from '../naive/events.js';
import { randomCase } from '../naive/random.js';
import { absolute, allLines, halfMinorUnit, parseExact, PATIENCE, RUNS, total } from './compare.js';

const documents = randomCase.map(({ versions, legs, shifts, period }) => {
  return rate(versions, naiveUsage(legs, shifts), period);
});

describe('every document', () => {
  it(
    'adds up: net = Σ lines, total = net + tax',
    () => {
      fc.assert(
        fc.property(documents, (document) => {
          if (document === undefined) return;
          const amounts = document.lines.map(({ amount }) => parseDecimal(amount));
          expect(total(amounts)).toEqual(parseDecimal(document.net));
          const tax = document.tax.map(({ amount }) => parseDecimal(amount));
          expect(total([parseDecimal(document.net), ...tax])).toEqual(parseDecimal(document.total));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'has lines within half a minor unit of quantity × price, the exact amount of their explanation',
    () => {
      fc.assert(
        fc.property(documents, (document) => {
          if (document === undefined) return;
          for (const { amount, unitPrice, explanation } of allLines(document)) {
            const exact = parseExact(explanation.amount ?? '');
            const off = absolute(parseDecimal(amount).minus(exact));
            expect(off.compare(halfMinorUnit(document))).toBeLessThanOrEqual(0);
            if (explanation.quantity === undefined) continue;
            expect(parseExact(explanation.quantity).times(parseDecimal(unitPrice))).toEqual(exact);
          }
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'divides a run’s quantity among its tiers and bands without remainder',
    () => {
      fc.assert(
        fc.property(documents, (document) => {
          if (document === undefined) return;
          for (const { explanation, unit } of allLines(document)) {
            const { cells, metered, contracted, share, capacity } = explanation;
            if (cells === undefined) continue;
            const cellTotal = total(cells.map(({ quantity }) => parseExact(quantity)));
            const ms = metered?.flatMap(({ billedMs, measuredMs }) => billedMs ?? measuredMs ?? []);
            if (contracted && share) {
              const portion = parseDecimal(share.elapsedHours).div(parseDecimal(share.periodHours));
              expect(cellTotal).toEqual(parseDecimal(contracted.perPeriod).times(portion));
            } else if (capacity) {
              expect(cellTotal).toEqual(total(capacity.over.map(({ minutes }) => parseExact(minutes))));
            } else if (ms !== undefined && ms.length > 0) {
              const perUnit = Rational.of(unit === 'hour' ? 3_600_000 : 60_000);
              expect(cellTotal).toEqual(total(ms.map((each) => parseDecimal(each))).div(perUnit));
            }
          }
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'equals, before rounding and without tiers, the sum of its two parts rated separately',
    () => {
      fc.assert(
        fc.property(
          randomCase,
          fc.integer({ min: 1, max: 671 }),
          ({ versions, legs, shifts, period }, quarter) => {
            // A week in which the clock goes forward has four quarters of an hour fewer.
            const cut = Math.min(period.fromMs + quarter * 900_000, period.toMs - 900_000);
            const used = (fromMs: number, toMs: number): Rational => {
              const document = rate(versions, naiveUsage(legs, shifts), { ...period, fromMs, toMs });
              const lines = document === undefined ? [] : allLines(document);
              const plain = lines.filter(
                ({ tier, explanation }) => tier === undefined && explanation.metered,
              );
              return total(plain.map(({ explanation }) => parseExact(explanation.amount ?? '')));
            };
            const joined = used(period.fromMs, cut).plus(used(cut, period.toMs));
            expect(joined).toEqual(used(period.fromMs, period.toMs));
          },
        ),
        RUNS,
      );
    },
    PATIENCE,
  );
});

describe('graduated tiers', () => {
  const steps = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 300 })), { maxLength: 4 })
    .chain((steps) => fc.integer({ min: 0, max: 300 }).map((last) => ({ steps, last })));

  it(
    'are continuous, and the amount never decreases as usage grows',
    () => {
      fc.assert(
        fc.property(
          steps,
          fc.integer({ min: 0, max: 9_000_000 }),
          fc.integer({ min: 0, max: 70_000 }),
          (plan, ms, more) => {
            let end = 0;
            const tiers = [
              ...plan.steps.map(([width, price]) => ({
                upTo: ((end += width) / 100).toFixed(2),
                unitPrice: (price / 100).toFixed(2),
              })),
              { unitPrice: (plan.last / 100).toFixed(2) },
            ];
            const price = { channel: 'call', basis: 'handle', tierMode: 'graduated', tiers };
            const amountOf = (talkMs: number): Rational => {
              const document = rated([contract({ contacts: { prices: [price] } })], [leg({ talkMs })]);
              return total(allLines(document).map(({ explanation }) => parseExact(explanation.amount ?? '')));
            };
            const growth = amountOf(ms + more).minus(amountOf(ms));
            const dearest = Rational.of(3n * BigInt(more), 60_000n);
            expect(growth.compare(Rational.ZERO)).toBeGreaterThanOrEqual(0);
            expect(growth.compare(dearest)).toBeLessThanOrEqual(0);
          },
        ),
        RUNS,
      );
    },
    PATIENCE,
  );
});

describe('a floor', () => {
  it(
    'is always reached, for any usage and discount',
    () => {
      const counts = ['usage', 'fee'];
      const cent = fc.integer({ min: 0, max: 100_000 }).map((cents) => (cents / 100).toFixed(2));
      const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1));
      fc.assert(
        fc.property(
          cent,
          cent,
          percent,
          fc.integer({ min: 0, max: 5_000_000 }),
          (amount, fee, off, talkMs) => {
            const terms = contract({
              contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '2.5' }] },
              fees: [{ id: 'pm', amount: fee, per: 'period' }],
              discounts: [{ percent: off, on: counts }, { percent: '7' }],
              minimum: { kind: 'floor', amount, counts },
            });
            const { net } = rated([terms], [leg({ talkMs })]);
            expect(parseDecimal(net).compare(parseDecimal(amount))).toBeGreaterThanOrEqual(0);
          },
        ),
        RUNS,
      );
    },
    PATIENCE,
  );
});
