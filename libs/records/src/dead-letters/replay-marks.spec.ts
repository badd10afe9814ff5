import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RawRecord } from '#kafka';
import { replayEvent } from './replay-events.js';
import type { DeadLettersClaimed } from './replay-events.js';
import { ReplayMarks } from './replay-marks.js';

const origin = { topic: 'contador.journal', partition: 3, offset: 42 };
const event = { clientId: 'acme', source: '/pbx', id: '1' };
const at = { source: '/test', at: new Date(0) };
const MINUTE_MS = 60_000;

let marks: ReplayMarks;
beforeEach(() => {
  marks = new ReplayMarks();
});

const fold = (record: ReturnType<typeof replayEvent>, appendedAtMs: number): void =>
  marks.fold({
    ...{ offset: 0, appendedAtMs, key: null },
    value: Buffer.from(String(record.value)),
    headers: record.headers ?? {},
  } satisfies RawRecord);
const claim = (replayId: string, atMs: number, more: Partial<DeadLettersClaimed> = {}): void =>
  fold(
    replayEvent(
      'claimed',
      { replayId, part: 0, by: replayId, again: false, records: ['contador.journal/3/42'], ...more },
      at,
    ),
    atMs,
  );
const publish = (replayId: string): void =>
  fold(replayEvent('republished', { replayId, part: 0, by: replayId, count: 1 }, at), 0);

describe('ReplayMarks', () => {
  it('gives a dead letter to the first claim', () => {
    claim('ana', 0);
    claim('ben', 10);
    expect(marks.find(origin)).toMatchObject({ replayId: 'ana', done: false, atMs: 0 });
    expect(marks.find({ ...origin, offset: 43 })).toBeUndefined();
    expect(marks.isFree(origin, MINUTE_MS, true)).toBe(false);
  });

  it('frees a claim that was not published within a minute', () => {
    claim('ana', 0);
    expect(marks.isFree(origin, MINUTE_MS + 1, false)).toBe(true);
    claim('ben', MINUTE_MS + 1);
    expect(marks.find(origin)?.replayId).toBe('ben');
  });

  it('allows a second replay only with `again`', () => {
    claim('ana', 0);
    publish('ana');
    expect(marks.find(origin)).toMatchObject({ by: 'ana', done: true });
    claim('ben', 2 * MINUTE_MS);
    expect(marks.find(origin)?.replayId).toBe('ana');
    expect(marks.isFree(origin, 2 * MINUTE_MS, true)).toBe(true);
    claim('ben', 2 * MINUTE_MS, { again: true });
    claim('eva', 2 * MINUTE_MS, { again: true });
    expect(marks.find(origin)?.replayId).toBe('ben');
  });

  it('keeps a repaired record as the event that it became', () => {
    claim('ana', 0, { as: event });
    publish('ana');
    claim('ben', 1, { as: { ...event, id: '2' }, again: true });
    expect(marks.eventName(origin)).toEqual(event);
    expect(marks.find(origin)?.replayId).toBe('ana');
    claim('ben', 2, { as: event, again: true });
    expect(marks.find(origin)?.replayId).toBe('ben');
  });

  it('ignores other and broken records', () => {
    const headers = { ce_type: Buffer.from('dead-letters.claimed') };
    const record = { offset: 0, appendedAtMs: 0, key: null };
    for (const value of ['not JSON', 'null', '{}', '{"records":["nonsense"]}'])
      marks.fold({ ...record, headers, value: Buffer.from(value) });
    marks.fold({ ...record, headers: {}, value: Buffer.from('{"records":["contador.journal/3/42"]}') });
    expect(marks.find(origin)).toBeUndefined();
  });
});
