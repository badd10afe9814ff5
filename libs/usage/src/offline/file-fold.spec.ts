import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../test/support/nightly.js';
import { emitCells } from '../cells/emit-cells.js';
import type { UsageEvent } from '../events/usage-event.js';
import { ClientState } from '../fold/client-state.js';
import { Counters } from '../fold/counters.js';
import { rowsOfClient } from '../fold/rows-of-client.js';
import { SliceFold } from '../fold/slice-fold.js';
import { UsageCell } from '../fold/cell.js';
import { hashId } from '../identity/hash-id.js';
import type { UsageRow } from '../measures/usage-row.js';
import { toRow } from '../measures/to-row.js';
import { anyEvents } from '../testing/arbitraries.js';
import { toLine } from '../testing/to-line.js';
import { CALL, CLOSE, envelope } from '../testing/samples.js';
import { FileFold, MAX_LINE_BYTES } from './file-fold.js';

const ALWAYS = { fromMs: -1e14, toMs: 3e14 };
const MARCH = { fromMs: Date.parse('2026-03-01T00:00:00Z'), toMs: Date.parse('2026-04-01T00:00:00Z') };

const set = (rows: Iterable<UsageRow>): string[] =>
  Array.from(rows, (row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort()))).sort();

function folded(lines: Iterable<Buffer>, ranges: object = { acme: ALWAYS }) {
  const fold = new FileFold(new Map(Object.entries(ranges) as [string, typeof ALWAYS][]));
  let number = 0;
  const codes = Array.from(lines, (line) => fold.take(++number, line)?.code);
  return { counters: fold.counters, rows: set(fold.usage('acme')), codes };
}

/** The result of the journal's fold, in one slice. */
function sliceFolded(events: readonly UsageEvent[]) {
  const client = new ClientState('acme');
  const counters = new Counters();
  const fold = new SliceFold(new Map([['acme', client]]), counters, new Map(), () => 0);
  const items = events.map((event, offset) => {
    const idHash = hashId(event.clientId, event.source, event.id);
    return { offset, appendedAtMs: 0, content: { kind: 'event', event, idHash } as const };
  });
  fold.run(items);
  fold.apply();
  return { counts: counters.counts, rows: set(rowsOfClient(client)) };
}

/** The usage of each event's highest revision only. */
function highestOnly(events: readonly UsageEvent[]): string[] {
  const highest = new Map<string, UsageEvent>();
  for (const event of events)
    if ((highest.get(event.id)?.revision ?? -1) < event.revision) highest.set(event.id, event);
  const cells = new Map<string, UsageCell>();
  for (const { body } of highest.values())
    if (body)
      emitCells(body, (slot, dimensions, vector) => {
        const key = JSON.stringify([slot, dimensions]);
        const cell = cells.get(key) ?? new UsageCell();
        cells.set(key, cell);
        cell.change(0, 1, vector);
      });
  return set(
    [...cells].map(([key, { sums }]) => {
      const [slot, dimensions] = JSON.parse(key) as [number, UsageRow];
      return toRow(slot, dimensions, sums.map(Number));
    }),
  );
}

/** The first instant that RFC 3339 can represent. */
const YEAR_0 = Date.parse('0000-01-01T00:00:00Z');
const writable = anyEvents.map((events) =>
  events.filter(({ body }) => body === undefined || body.startedAtMs >= YEAR_0),
);

/** Events in any order, with repeats. */
const histories: fc.Arbitrary<UsageEvent[]> = writable.chain((events) =>
  events.length === 0
    ? fc.constant(events)
    : fc.array(fc.constantFrom(...events), { maxLength: 15 }).map((more) => [...more, ...events]),
);

describe('FileFold', () => {
  it('has the same result as the journal’s fold for any history, in any order', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const { counters, rows } = folded(events.map(toLine));
        expect({ counts: counters.counts, rows }).toEqual(sliceFolded(events));
        expect(rows).toEqual(highestOnly(events));
        expect(counters.received).toBe(events.length);
      }),
      runs(25),
    );
  });

  const call = (id: string, data: object = {}): Buffer =>
    Buffer.from(JSON.stringify(envelope('contact.call', { ...CALL, ...data }, { id })));

  it('counts the whole file, and keeps usage only of the given clients and time ranges', () => {
    const late = { startedAt: '2026-05-02T09:10:00Z', endedAt: '2026-05-02T09:14:02Z' };
    const lines = [
      call('1'),
      call('2', { clientId: 'zeta' }),
      call('2', { clientId: 'zeta' }),
      call('3', late),
    ];
    const { counters, rows } = folded(lines, { acme: MARCH });
    expect(counters.counts).toMatchObject({ accepted: 3, duplicate: 1 });
    expect(rows).toEqual(folded([call('1')]).rows);
    expect(folded(lines, {}).counters.counts).toEqual(counters.counts);
  });

  it('removes usage that a correction moves out of the time range, and adds it when moved back', () => {
    const late = { startedAt: '2026-05-02T09:10:00Z', endedAt: '2026-05-02T09:14:02Z' };
    const moved = [call('1'), call('1', { ...late, revision: 1 })];
    expect(folded(moved, { acme: MARCH }).rows).toEqual([]);
    const back = [...moved, call('1', { revision: 2 }), call('1', { revision: 1 })];
    expect(folded(back, { acme: MARCH }).rows).toEqual(folded([call('1')]).rows);
  });

  it('refuses with a code, ignores closes, and counts all of them', () => {
    const fold = new FileFold(new Map());
    const close = Buffer.from(JSON.stringify(envelope('period.close', CLOSE)));
    expect([
      fold.take(1, Buffer.from('{'))?.code,
      fold.take(2, Buffer.from([0x22, 0xff, 0x22]))?.code,
      fold.take(3, Buffer.alloc(MAX_LINE_BYTES + 1, 32))?.code,
      fold.takeOversized(4).code,
      fold.take(5, close)?.code,
    ]).toEqual(['not-json', 'not-json', 'oversized', 'oversized', undefined]);
    expect(fold.counters.counts).toMatchObject({ accepted: 1, rejected: 4 });
    expect(fold.counters.received).toBe(5);
  });

  it('is exact where waits and responses add up beyond 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const lines = ['1', '2', '3'].map((id) => call(id, { responseMs: most, queueMs: most - 1 }));
    const total = (rows: readonly string[], name: 'responseMs' | 'queueMs'): bigint =>
      rows
        .map((row) => JSON.parse(row) as UsageRow)
        .reduce((sum, row) => sum + BigInt(row.kind === 'contact' ? row.measures[name] : 0), 0n);
    const { rows } = folded(lines);
    expect(total(rows, 'responseMs')).toBe(3n * BigInt(most));
    expect(total(rows, 'queueMs')).toBe(3n * BigInt(most - 1));
    const corrected = [...lines, ...['1', '2'].map((id) => call(id, { revision: 1 }))];
    expect(total(folded(corrected).rows, 'responseMs')).toBe(BigInt(most));
  });
});
