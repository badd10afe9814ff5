import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS } from '../interval.js';
import type { UsageEvent } from '../events/usage-event.js';
import type { UsageRow } from '../measures/usage-row.js';
import { anyEvents } from '../testing/arbitraries.js';
import { toLine } from '../testing/to-line.js';
import { CALL, envelope, toJournalRecord, SETTINGS } from '../testing/samples.js';
import { ClientReplay } from './client-replay.js';
import type { ReplayedRecord } from './client-replay.js';
import { FileFold } from './file-fold.js';
import { PeriodEvents } from './period-events.js';
import { runs } from '../../../../test/support/nightly.js';

const WINDOW_MS = 4e14;
const ALWAYS = { fromMs: -1e14, toMs: 3e14 };
const YEAR_0 = Date.parse('0000-01-01T00:00:00Z');

const set = (rows: Iterable<UsageRow>): string[] =>
  Array.from(rows, (row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort()))).sort();

const record = (json: unknown, offset: number, appendedAtMs: number): ReplayedRecord => ({
  ...toJournalRecord(json),
  ...{ offset, appendedAtMs },
});

const close = (from: number, to: number, offset: number, revision = 0): ReplayedRecord => {
  const data = {
    clientId: 'acme',
    revision,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  };
  return record(envelope('period.close', data, { id: `${from}/${to}` }), offset, to + DAY_MS);
};

describe('ClientReplay', () => {
  it('has the same usage as a fold of the same events, with and without a close', () => {
    const history = fc.tuple(anyEvents, fc.array(fc.nat(), { maxLength: 20 })).map(([events, order]) => {
      const valid = events.filter(({ body }) => body === undefined || body.startedAtMs >= YEAR_0);
      return order.flatMap((at) => valid[at % Math.max(1, valid.length)] ?? []);
    });
    fc.assert(
      fc.property(history, fc.nat(20), (events: UsageEvent[], closesAt) => {
        const replay = new ClientReplay('acme', { lateWindowMs: WINDOW_MS, clockSkewMs: WINDOW_MS }, 10);
        const fold = new FileFold(new Map([['acme', ALWAYS]]));
        events.forEach((event, index) => {
          if (index === closesAt) replay.take(close(0, 253e12, 2 * index));
          const line = toLine(event);
          replay.take({ ...toJournalRecord(line), offset: 2 * index + 1, appendedAtMs: 254e12 });
          fold.take(index + 1, line);
        });
        const byDay = new Map<number, UsageRow[]>();
        for (const row of fold.usage('acme')) {
          const day = Math.floor((row.slot * 900_000) / DAY_MS);
          byDay.set(day, [...(byDay.get(day) ?? []), row]);
        }
        for (const [day, expected] of byDay)
          expect(set(replay.usage({ fromMs: day * DAY_MS, toMs: (day + 1) * DAY_MS }))).toEqual(
            set(expected),
          );
      }),
      runs(25),
    );
  });

  const at = (day: number): string =>
    new Date(Date.parse('2026-03-02T09:14:00Z') + day * DAY_MS).toISOString();
  const ms = (day: number): number => Date.parse(at(day));
  const call = (
    id: string,
    day: number,
    offset: number,
    data: object = {},
    appendedDay = day,
  ): ReplayedRecord =>
    record(
      envelope('contact.call', { ...CALL, startedAt: at(day), endedAt: at(day), ...data }, { id }),
      offset,
      ms(appendedDay) + 60_000,
    );
  const legs = (replay: ClientReplay): number =>
    replay
      .usage({ fromMs: ms(-400), toMs: ms(400) })
      .reduce((sum, row) => sum + (row.kind === 'contact' ? row.measures.legs : 0), 0);

  it('ignores records that ingest forwards or rejects, and duplicates', () => {
    const replay = new ClientReplay('acme', SETTINGS, 10);
    const kinds = [
      call('1', 0, 0),
      call('1', 0, 1),
      call('2', 0, 2, { clientId: 'other' }),
      call('3', 0, 3, {}, 36), // too late
      record('no event', 4, ms(0)),
      call('1', 0, 5, { revision: 1, voided: true }),
    ].map((each) => replay.take(each)?.kind);
    expect(kinds).toEqual(['event', undefined, undefined, undefined, undefined, 'event']);
    expect(legs(replay)).toBe(0);
  });

  it('keeps an id for at most two late windows, as ingest does', () => {
    const replay = new ClientReplay('acme', SETTINGS, 10);
    replay.take(call('1', 0, 0));
    replay.take(call('1', 20, 1));
    expect(legs(replay)).toBe(1);
    replay.take(call('1', 90, 2));
    expect(legs(replay)).toBe(2);
  });

  it('returns the late usage after a close, and forgets usage before an instant', () => {
    const replay = new ClientReplay('acme', SETTINGS, 2);
    const [from, to] = [ms(-3), ms(3)].map((each) => Math.floor(each / 900_000) * 900_000) as [
      number,
      number,
    ];
    replay.take(call('1', 0, 0));
    expect(replay.take(close(from, to, 1))).toMatchObject({ kind: 'close', close: { index: 1, offset: 1 } });
    ['2', '3', '4'].forEach((id, index) => replay.take(call(id, 1, 2 + index, {}, 5)));
    expect(replay.getLateUsage(1)).toMatchObject({ firstOffset: 2 });
    expect(replay.lateEvents([1])).toMatchObject({ count: 3, events: [{ id: '2' }, { id: '3' }] });
    expect(replay.lateEvents([0])).toMatchObject({ count: 0 });
    expect(replay.take(close(from, to, 5))).toBeUndefined();
    const { size } = replay;
    replay.forget(ms(1));
    expect(replay.usage({ fromMs: ms(-3), toMs: ms(1) - DAY_MS / 2 })).toEqual([]);
    expect([legs(replay), replay.size < size]).toEqual([3, true]);
  });
});

describe('PeriodEvents', () => {
  it('has the events in force that overlap the time range, each with its revision and offset', () => {
    const replay = new ClientReplay('acme', SETTINGS, 0);
    const day = Date.parse('2026-03-02T00:00:00Z');
    const events = new PeriodEvents({ fromMs: day, toMs: day + DAY_MS });
    const current = (): string[] =>
      [...events.all().values()].map(({ id, revision, offset }) => `${id} ${revision} @${offset}`);
    const call = (id: string, endedAt: string, offset: number, data: object = {}): void => {
      const json = envelope('contact.call', { ...CALL, startedAt: endedAt, endedAt, ...data }, { id });
      const replayed = replay.take(record(json, offset, Date.parse('2026-03-04T00:00:00Z')));
      if (replayed) events.take(replayed, offset);
    };
    call('a', '2026-03-02T10:00:00Z', 0);
    call('b', '2026-03-03T00:00:00Z', 1);
    call('c', '2026-03-02T11:00:00Z', 2);
    expect(current()).toEqual(['a 0 @0', 'c 0 @2']);
    const before = events.all();
    call('a', '2026-03-02T10:00:00Z', 3, { revision: 1, voided: true });
    call('b', '2026-03-02T12:00:00Z', 4, { revision: 2 });
    call('c', '2026-03-02T11:00:00Z', 5);
    expect(current()).toEqual(['c 0 @2', 'b 2 @4']);
    expect(before.size).toBe(2);
  });
});
