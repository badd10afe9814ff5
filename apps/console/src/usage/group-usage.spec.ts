import { describe, expect, it } from '@jest/globals';
import { createBuckets } from '#contracts';
import type { Grain } from '#contracts';
import { CONTACT_MEASURES, toSlot } from '#usage';
import type { ContactMeasures, ContactRow, UsageRow } from '#usage';
import { groupUsage, totalUsage } from './group-usage.js';
import type { Split } from './group-usage.js';

const at = (instant: string) => toSlot(Date.parse(instant));
const zeros = Object.fromEntries(CONTACT_MEASURES.map((name) => [name, 0])) as unknown as ContactMeasures;

const calls = (slot: number, contacts: number, more: Partial<ContactRow> = {}): UsageRow => ({
  kind: 'contact',
  channel: 'call',
  team: 'shared',
  outcome: 'handled',
  direction: 'inbound',
  atLeast: 60,
  slot,
  measures: {
    ...zeros,
    contacts,
    legs: contacts,
    talkMs: contacts * 1000,
    queueMs: contacts,
    handle30Ms: contacts,
  },
  ...more,
});

const grouped = (rows: UsageRow[], grain: Grain, split: Split[] = [], shortBelow = 0) =>
  groupUsage(rows, {
    fromMs: Date.parse('2026-10-24T22:00Z'),
    toMs: Date.parse('2026-10-25T23:00Z'),
    findBucket: createBuckets(grain, 'Europe/Madrid'),
    split,
    shortBelow: () => shortBelow,
  });

describe('groupUsage', () => {
  it('separates the hour that occurs twice, and keeps the day together', () => {
    const rows = [calls(at('2026-10-25T00:30Z'), 1), calls(at('2026-10-25T01:30Z'), 2)];
    expect(grouped(rows, 'hour').map(({ bucket, measures }) => [bucket.local, measures.contacts])).toEqual([
      ['2026-10-25T02:00+02:00', 1],
      ['2026-10-25T02:00+01:00', 2],
    ]);
    expect(grouped(rows, 'day').map(({ bucket, measures }) => [bucket.local, measures.contacts])).toEqual([
      ['2026-10-25', 3],
    ]);
  });

  it('clips a day to the requested range', () => {
    const [group] = groupUsage([calls(at('2026-10-25T08:00Z'), 1)], {
      fromMs: Date.parse('2026-10-25T08:00Z'),
      toMs: Date.parse('2026-10-25T09:00Z'),
      findBucket: createBuckets('day', 'Europe/Madrid'),
      split: [],
      shortBelow: () => 0,
    });
    expect(group?.bucket).toEqual({
      fromMs: Date.parse('2026-10-25T08:00Z'),
      toMs: Date.parse('2026-10-25T09:00Z'),
      local: '2026-10-25',
    });
  });

  it('splits sums, and keeps cells without a channel or queue in rows without one', () => {
    const slot = at('2026-10-25T08:00Z');
    const rows: UsageRow[] = [
      { kind: 'staffed', slot, team: 'dedicated', activity: 'productive', staffedMs: 900_000 },
      { kind: 'staffed', slot, team: 'dedicated', activity: 'training', staffedMs: 1 },
      { kind: 'load', slot, channel: 'call', team: 'shared', loadMs: 7 },
      calls(slot, 2, { queue: 'vip' }),
      calls(slot, 3),
      calls(slot, 4, { channel: 'chat' }),
    ];
    const summaries = grouped(rows, 'day', ['channel', 'queue']).map(({ values, measures }) => [
      values,
      measures.contacts,
      measures.loadMs,
      measures.staffedMs,
    ]);
    expect(summaries).toEqual([
      [{}, 0, 0, { productive: 900_000, training: 1 }],
      [{ channel: 'call' }, 3, 7, {}],
      [{ channel: 'call', queue: 'vip' }, 2, 0, {}],
      [{ channel: 'chat' }, 4, 0, {}],
    ]);
  });

  it('counts outcomes so that they add up, with the contract’s threshold for short calls', () => {
    const slot = at('2026-10-25T08:00Z');
    const rows = [
      calls(slot, 1, { atLeast: 5 }),
      calls(slot, 2, { atLeast: 10 }),
      calls(slot, 4, { outcome: 'abandoned', atLeast: 0 }),
      calls(slot, 8, { channel: 'chat', atLeast: 0 }),
    ];
    expect(grouped(rows, 'day', [], 10)[0]?.measures).toMatchObject({
      contacts: 15,
      handled: 10,
      short: 1,
      abandoned: 4,
      queueMs: 15,
      answeredQueueMs: 11,
      handleMs: 15_000,
      handleByIncrementMs: { '30/6': 15, '60/60': 0 },
    });
    expect(totalUsage(rows, () => 0)).toMatchObject({ contacts: 15, handled: 11, short: 0, abandoned: 4 });
  });

  it('sums the handle time of each increment', () => {
    const measures = { ...zeros, handle1Ms: 1, handle6Ms: 2, handle30Ms: 3, handle60Ms: 4 };
    expect(totalUsage([calls(0, 1, { measures })], () => 0).handleByIncrementMs).toEqual({
      ...{ '1/1': 1, '6/6': 2, '30/6': 3, '60/60': 4 },
    });
  });
});
