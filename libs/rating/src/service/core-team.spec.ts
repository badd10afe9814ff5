import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SLOT_MS } from '#usage';
import { rate } from '../rate.js';
import { contract, leg, shift } from '../../test/given.js';
import { naiveUsage } from '../../test/naive/events.js';
import type { Leg, Shift } from '../../test/naive/events.js';
import { randomCase } from '../../test/naive/random.js';
import { coreTeam } from './core-team.js';
import { runs } from '../../../../test/support/nightly.js';

const MARCH = {
  ...{ fromMs: Date.parse('2026-02-28T23:00:00Z'), toMs: Date.parse('2026-03-31T22:00:00Z') },
  zone: 'Europe/Madrid',
};
const team = { hours: 'contracted', quantity: '160', unitPrice: '20' };
const routing = contract({
  ...{ model: 'mixed', team, overflow: { by: 'routing' } },
  contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.65' }] },
});
const capacity = (netting: string, concurrency = {}) =>
  contract({
    ...{ model: 'mixed', team },
    overflow: { by: 'capacity', intervalMinutes: 15, netting, concurrency, price: { unitPrice: '0.65' } },
  });
const slotsFor = (version: ReturnType<typeof contract>, legs: readonly Leg[], shifts: readonly Shift[]) =>
  coreTeam([version], [...naiveUsage(legs, shifts)], MARCH).map(({ slot, ...times }) => ({
    at: new Date(slot * SLOT_MS).toISOString().slice(11, 16),
    ...times,
  }));
const worked = shift('2026-03-02T10:00:00+01:00', '2026-03-02T10:30:00+01:00');

describe('the core team', () => {
  it('is available for staffed time without handling; a routed leg is overflow in the slot in which it ends', () => {
    const legs = [
      leg({ at: '2026-03-02T10:14:00+01:00', team: 'dedicated', talkMs: 600_000 }),
      leg({ at: '2026-03-02T10:20:00+01:00', talkMs: 60_000 }),
    ];
    expect(slotsFor(routing, legs, [worked])).toEqual([
      { at: '09:00', staffedMs: 900_000, handlingMs: 600_000, availableMs: 300_000, overflow: false },
      { at: '09:15', staffedMs: 900_000, handlingMs: 0, availableMs: 900_000, overflow: true },
    ]);
  });

  it('by capacity, overflows in every slot of a span that exceeds capacity', () => {
    const legs = [leg({ at: '2026-03-02T10:14:00+01:00', team: 'dedicated', talkMs: 5_400_000 })];
    const overflowAt = (netting: string) =>
      slotsFor(capacity(netting), legs, [worked])
        .filter(({ overflow }) => overflow)
        .map(({ at }) => at);
    expect(overflowAt('interval')).toEqual(['07:30', '07:45', '08:00', '08:15', '08:30', '08:45']);
    expect(overflowAt('period')).toContain('09:15');
  });

  it('counts concurrent chats by the contract’s concurrency, and only the contract’s activities and team', () => {
    const chat = leg({
      at: '2026-03-02T10:14:00+01:00',
      team: 'dedicated',
      channel: 'chat',
      talkMs: 600_000,
    });
    const shifts = [
      worked,
      shift('2026-03-02T10:00:00+01:00', '2026-03-02T10:15:00+01:00', { activity: 'training' }),
      shift('2026-03-02T10:00:00+01:00', '2026-03-02T10:15:00+01:00', { team: 'shared' }),
    ];
    expect(slotsFor(capacity('interval', { chat: '3' }), [chat], shifts)[0]).toEqual({
      ...{ at: '09:00', staffedMs: 900_000, handlingMs: 200_000, availableMs: 700_000, overflow: false },
    });
  });

  it('overflows in some slot if the document charges overflow', () => {
    fc.assert(
      fc.property(randomCase, ({ versions, legs, shifts, period }) => {
        const usage = [...naiveUsage(legs, shifts)];
        const slots = coreTeam(versions, usage, period);
        for (const { staffedMs, handlingMs, availableMs } of slots) {
          expect(availableMs).toBe(Math.max(0, staffedMs - handlingMs));
          expect(Math.min(staffedMs, handlingMs)).toBeGreaterThanOrEqual(0);
        }
        const charged = rate(versions, usage, period)?.lines.some(
          ({ component }) => component === 'overflow',
        );
        if (charged) expect(slots.some(({ overflow }) => overflow)).toBe(true);
      }),
      runs(60),
    );
  });
});
