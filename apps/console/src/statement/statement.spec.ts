import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseContractVersion } from '#contracts';
import { CHANNELS, CONTACT_MEASURES, OUTCOMES, TEAMS, toRow, toSlot } from '#usage';
import type { ContactDimensions, UsageRow } from '#usage';
import { buildStatement } from './statement.js';

const PERIOD = {
  ...{ fromMs: Date.parse('2026-02-28T23:00:00Z'), toMs: Date.parse('2026-03-31T22:00:00Z') },
  zone: 'Europe/Madrid',
};
const parsed = parseContractVersion({
  ...{ clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00+01:00', model: 'mixed' },
  ...{ zone: 'Europe/Madrid', currency: 'EUR', period: { kind: 'month', anchorDay: 1 } },
  contacts: { shortContactSeconds: 10, prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.65' }] },
  team: { hours: 'contracted', quantity: '160', unitPrice: '20' },
  ...{ overflow: { by: 'routing' }, tax: { category: 'S', rate: '21' } },
});
if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
const versions = [parsed.ok];

const measures = (given: Partial<Record<(typeof CONTACT_MEASURES)[number], number>>) =>
  CONTACT_MEASURES.map((name) => given[name] ?? 0);
const calls = (
  at: string,
  part: Partial<ContactDimensions>,
  given: Parameters<typeof measures>[0],
): UsageRow =>
  toRow(
    toSlot(Date.parse(at)),
    {
      ...{ kind: 'contact', channel: 'call', team: 'shared', outcome: 'handled', direction: 'inbound' },
      ...{ atLeast: 60, ...part },
    },
    measures(given),
  );
const of = (usage: readonly UsageRow[]) => buildStatement(versions, usage, PERIOD);

describe('a statement', () => {
  it('has averages over answered legs, and rates over contacts', () => {
    const { total } = of([
      calls(
        '2026-03-02T09:00Z',
        {},
        { contacts: 3, legs: 4, talkMs: 400_000, wrapMs: 40_001, queueMs: 50_000 },
      ),
      calls('2026-03-02T09:00Z', { atLeast: 5 }, { contacts: 1, legs: 1, talkMs: 6_000 }),
      calls(
        '2026-03-02T09:15Z',
        { outcome: 'abandoned', atLeast: 0 },
        { contacts: 2, legs: 2, queueMs: 90_000 },
      ),
      calls(
        '2026-03-03T09:15Z',
        { channel: 'chat' },
        { contacts: 1, legs: 1, responseMs: 9_000, responses: 2 },
      ),
    ]);
    expect(total).toEqual({
      ...{ contacts: 7, handled: 4, short: 1, abandoned: 2, legs: 8, answeredLegs: 6, responses: 2 },
      ...{ talkMs: 406_000, holdMs: 0, wrapMs: 40_001, handleMs: 446_001 },
      ...{ ahtMs: 74_334, asaMs: 8_333, frtMs: 4_500, abandonmentRate: '0.285714' },
    });
  });

  it('has days of the zone, and one row for each channel and team', () => {
    const { byDay, byChannel } = of([
      calls('2026-03-02T22:45Z', {}, { contacts: 1, legs: 1 }),
      calls('2026-03-02T23:00Z', { channel: 'chat', team: 'dedicated' }, { contacts: 2, legs: 2 }),
    ]);
    expect(byDay.map(({ day, contacts }) => [day, contacts])).toEqual([
      ['2026-03-02', 1],
      ['2026-03-03', 2],
    ]);
    expect(byChannel.map(({ channel, team, contacts }) => [channel, team, contacts])).toEqual([
      ['call', 'shared', 1],
      ['chat', 'dedicated', 2],
    ]);
  });

  it('reports how busy the core team was, and how idle while overflow was billed', () => {
    const at = toSlot(Date.parse('2026-03-02T09:00Z'));
    const staffed = { kind: 'staffed', team: 'dedicated', activity: 'productive' } as const;
    const load = { kind: 'load', channel: 'call', team: 'dedicated' } as const;
    const { core, byDay } = of([
      toRow(at, staffed, [1_800_000]),
      toRow(at, load, [600_000]),
      toRow(at + 1, staffed, [1_800_000]),
      toRow(at + 4, load, [77_000]),
      calls('2026-03-02T09:15Z', {}, { contacts: 1, legs: 1, talkMs: 60_000 }),
    ]);
    expect(core).toEqual({
      ...{ staffedMs: 3_600_000, handlingMs: 677_000, availableMs: 3_000_000, occupancy: '0.166667' },
      ...{ staffedInOverflowMs: 1_800_000, idleInOverflowMs: 1_800_000 },
    });
    expect(byDay.map((day) => day.core)).toEqual([core]);
  });

  it('has no averages where nothing was counted', () => {
    const { total, core, byDay } = of([]);
    expect([total, core].flatMap(Object.keys)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/ahtMs|asaMs|frtMs|Rate|occupancy/)]),
    );
    expect(byDay).toEqual([]);
  });

  it('adds up: the days, and the channels and teams, equal the whole; no figure is out of bounds', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (usage) => {
        const { total, core, byDay, byChannel } = of(usage);
        for (const part of [byDay, byChannel])
          for (const name of ['contacts', 'handled', 'short', 'abandoned', 'legs', 'handleMs'] as const)
            expect(part.reduce((sum, row) => sum + row[name], 0)).toBe(total[name]);
        for (const name of ['staffedMs', 'handlingMs', 'availableMs', 'idleInOverflowMs'] as const)
          expect(byDay.reduce((sum, row) => sum + row.core[name], 0)).toBe(core[name]);
        expect(total.contacts).toBe(total.handled + total.short + total.abandoned);
        expect(core.idleInOverflowMs).toBeLessThanOrEqual(core.staffedInOverflowMs);
        expect(core.staffedInOverflowMs).toBeLessThanOrEqual(core.staffedMs);
        for (const rate of [
          total.abandonmentRate,
          core.occupancy,
          ...byDay.map((day) => day.core.occupancy),
        ]) {
          expect(Number(rate ?? 0)).toBeGreaterThanOrEqual(0);
          expect(Number(rate ?? 0)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

const someMs = fc.integer({ min: 1, max: 2_000_000 });
const anySlot = fc.integer({ min: toSlot(PERIOD.fromMs), max: toSlot(PERIOD.toMs) - 1 });
const anyContact = fc
  .record({
    slot: anySlot,
    channel: fc.constantFrom(...CHANNELS),
    team: fc.constantFrom(...TEAMS),
    outcome: fc.constantFrom(...OUTCOMES),
    atLeast: fc.constantFrom(0 as const, 5 as const, 10 as const),
    given: fc.record({ contacts: fc.nat(3), talkMs: someMs, queueMs: someMs }),
  })
  .map(({ slot, given, ...part }) =>
    toRow(
      slot,
      { kind: 'contact', direction: 'inbound', ...part },
      measures({ legs: given.contacts + 1, ...given }),
    ),
  );
const anyTime = fc
  .tuple(anySlot, fc.constantFrom('load' as const, 'staffed' as const), fc.constantFrom(...TEAMS), someMs)
  .map(([slot, kind, team, ms]) =>
    kind === 'load'
      ? toRow(slot, { kind, team, channel: 'call' }, [ms])
      : toRow(slot, { kind, team, activity: 'productive' }, [ms]),
  );
const anyRow = fc.oneof(anyContact, anyTime);
