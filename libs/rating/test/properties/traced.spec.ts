import { describe, expect, it } from '@jest/globals';
import { COMPONENTS } from '#contracts';
import fc from 'fast-check';
import { rate, traceLine } from '../../src/index.js';
import type { RatedLine } from '../../src/index.js';
import { contract, leg } from '../given.js';
import { toBodies, naiveUsage } from '../naive/events.js';
import { randomCase } from '../naive/random.js';
import { parseExact, PATIENCE, RUNS, total } from './compare.js';

const withoutWorking = ({ explanation: _, ...line }: RatedLine): string => JSON.stringify(line);
const sameAs =
  (expected: RatedLine) =>
  (line: RatedLine): boolean =>
    withoutWorking(line) === withoutWorking(expected);

describe('the events behind a line', () => {
  it(
    'add up exactly to its quantity; lines that do not depend on usage, and adjustments, have none',
    () => {
      fc.assert(
        fc.property(randomCase, ({ versions, legs, shifts, period }) => {
          const document = rate(versions, naiveUsage(legs, shifts), period);
          const withoutUsage = rate(versions, [], period)?.lines.map(withoutWorking);
          const events = toBodies(legs, shifts).map((body, offset) => ({ offset, body }));
          for (const line of document?.lines ?? []) {
            const trace = traceLine(versions, events, period, sameAs(line));
            const shares = [...trace.events, ...trace.spans].map(({ quantity }) => quantity);
            const { quantity = '0' } = line.explanation;
            const isCharge = COMPONENTS.some((component) => component === line.component);
            if (!isCharge || withoutUsage?.includes(withoutWorking(line))) expect(shares).toEqual([]);
            // Equal lines of two runs cannot be distinguished, so both have the events of both.
            else if (document?.lines.filter(sameAs(line)).length === 1)
              expect(total(shares)).toEqual(parseExact(quantity));
            for (const { event, billedMs = 0, measuredMs = 0 } of trace.events) {
              expect(events).toContain(event);
              expect(billedMs).toBeGreaterThanOrEqual(measuredMs);
            }
            for (const span of trace.spans) {
              const load = span.events.reduce((sum, { loadMs = 0 }) => sum + loadMs, 0);
              const staffed = span.events.reduce((sum, { staffedMs = 0 }) => sum + staffedMs, 0);
              expect(load).toBe(Object.values(span.loadMs).reduce((sum, ms) => sum + ms, 0));
              expect(staffed).toBe(span.staffedMs);
            }
          }
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it('fill tiers by slot, then by journal offset; an event that spans two tiers is in both', () => {
    const price = {
      ...{ channel: 'call', basis: 'handle', tierMode: 'graduated' },
      tiers: [{ upTo: '3', unitPrice: '1' }, { unitPrice: '0.5' }],
    };
    const versions = [contract({ contacts: { prices: [price] } })];
    const period = {
      ...{ fromMs: Date.parse('2026-02-28T23:00:00Z'), toMs: Date.parse('2026-03-31T22:00:00Z') },
      zone: 'Europe/Madrid',
    };
    const calls = [
      leg({ at: '2026-03-02T11:00:00+01:00', talkMs: 60_000 }),
      leg({ at: '2026-03-02T10:01:00+01:00', talkMs: 120_000 }),
      leg({ at: '2026-03-02T10:00:00+01:00', talkMs: 120_000 }),
    ];
    const events = toBodies(calls, []).map((body, offset) => ({ offset, body }));
    const shares = (tier: number): (readonly [number, string])[] =>
      traceLine(versions, events, period, (line) => line.tier === tier).events.map(
        ({ event, quantity }) => [event.offset, `${quantity.num}/${quantity.den}`] as const,
      );
    expect(shares(1)).toEqual([
      [1, '2/1'],
      [2, '1/1'],
    ]);
    expect(shares(2)).toEqual([
      [2, '1/1'],
      [0, '1/1'],
    ]);
  });
});
