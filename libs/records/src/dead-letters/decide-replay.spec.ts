import { describe, expect, it } from '@jest/globals';
import { choosePartition } from '#kafka';
import { DAY_MS } from '#usage';
import { decideReplay } from './decide-replay.js';
import type { ReplayContext } from './decide-replay.js';
import type { StoredDeadLetter } from './stored-dead-letter.js';
import { ReplayMarks } from './replay-marks.js';
import { REPLAY_HEADERS } from './replayed-record.js';

const NOW_MS = Date.parse('2026-03-02T12:00:00Z');
const call = {
  ...{ specversion: '1.0', id: '1', source: '/pbx', type: 'contact.call' },
  data: {
    ...{ clientId: 'acme', contactId: 'c', agentId: 'a', outcome: 'handled', talkMs: 1_000 },
    ...{ startedAt: '2026-03-02T10:00:00Z', endedAt: '2026-03-02T10:01:00Z' },
  },
};
const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const filed = (
  value: Buffer | null,
  more: Partial<StoredDeadLetter['deadLetter']> = {},
): StoredDeadLetter => ({
  ...{ id: 7, filedAtMs: 0 },
  deadLetter: {
    record: { offset: 42, key: Buffer.from('acme'), value, headers: { trace: 'x' } },
    ...{ topic: 'contador.journal', partition: 3, code: 'not-json', message: '', ...more },
  },
});
const needs = (more: Partial<ReplayContext> = {}): ReplayContext => ({
  marks: new ReplayMarks(),
  settings: { lateWindowMs: DAY_MS, clockSkewMs: 0, journalPartitions: 12 },
  ...{ topic: 'contador.dead-letters', replayId: 'r', again: false, nowMs: NOW_MS, ...more },
});

describe('decideReplay', () => {
  it('sends a record that is valid today to its client, with headers that lead back', () => {
    expect(decideReplay(filed(bytes(call)), needs())).toMatchObject({
      kind: 'replayable',
      event: { clientId: 'acme', source: '/pbx', id: '1' },
      record: {
        ...{ key: 'acme', partition: choosePartition('acme', 12), value: bytes(call) },
        headers: {
          trace: 'x',
          [REPLAY_HEADERS.of]: 'contador.dead-letters/0/7',
          [REPLAY_HEADERS.origin]: 'contador.journal/3/42',
          [REPLAY_HEADERS.id]: 'r',
        },
      },
    });
  });

  it('names the beginning of a part that is very long', () => {
    const stored = filed(bytes({ ...call, id: 'x'.repeat(100_000) }), { code: 'oversized' });
    expect(decideReplay(stored, needs({ replacement: bytes(call) }))).toEqual({
      ...{ kind: 'refused', code: 'other-event' },
      message: `id must be "${'x'.repeat(1_023)}…: it is the same event, which is counted once`,
    });
  });

  it('counts key, value and headers, so that few records of many headers are claimed together', () => {
    const stored = filed(bytes(call));
    const headers = { many: Array.from({ length: 8_000 }, () => 'x') };
    const { record } = stored.deadLetter;
    const decision = decideReplay(
      { ...stored, deadLetter: { ...stored.deadLetter, record: { ...record, headers } } },
      needs(),
    );
    if (decision.kind !== 'replayable') throw new Error('it is valid');
    expect(decision.bytes).toBeGreaterThan(8_000 * 'many1x'.length);
  });

  it('refuses a dead letter without its bytes, unless it is one record with a replacement', () => {
    const one = filed(null, { code: 'oversized', notKept: { lastOffset: 42, records: 1, bytes: 9 } });
    expect(decideReplay(one, needs())).toEqual({
      ...{ kind: 'refused', code: 'oversized' },
      message:
        '1 record of 9 bytes, in contador.journal, partition 3, offset 42, only: publish again what is in there',
    });
    const replacement = bytes(call);
    expect(decideReplay(one, needs({ replacement }))).toMatchObject({ kind: 'replayable' });
    const batch = filed(null, {
      code: 'undecodable-batch',
      notKept: { lastOffset: 51, records: 10, bytes: 9 },
    });
    for (const more of [{}, { replacement }])
      expect(decideReplay(batch, needs(more))).toMatchObject({
        ...{ kind: 'refused', code: 'undecodable-batch' },
        message: expect.stringMatching(
          /^10 records of 9 bytes, in contador.journal, partition 3, offsets 42 to 51,/,
        ),
      });
  });

  it.each([
    ['not-json', Buffer.from('{')],
    [
      'too-old',
      bytes({
        ...call,
        data: { ...call.data, startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T00:00:00Z' },
      }),
    ],
    [
      'period-close',
      bytes({
        ...call,
        type: 'period.close',
        data: { clientId: 'acme', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
      }),
    ],
  ])('refuses: %s', (code, value) => {
    expect(decideReplay(filed(value), needs())).toMatchObject({ kind: 'refused', code });
  });

  it.each<[string, Buffer, string | undefined, string]>([
    ['the event that the record names', bytes({ ...call, data: {} }), undefined, 'missing-field'],
    ['any event, of a record that names none', Buffer.from('{'), undefined, 'not-json'],
    [
      'another client, where the id was wrong',
      bytes({ ...call, data: { ...call.data, clientId: 'ac me' } }),
      undefined,
      'invalid-client-id',
    ],
    ['not another event', bytes({ ...call, id: '2' }), 'id must be "2"', 'invalid-field'],
    [
      'not the event of another client',
      bytes({ ...call, data: { ...call.data, clientId: 'bank' } }),
      'clientId must be "bank"',
      'invalid-field',
    ],
  ])('a replacement may be %s', (_what, value, fault, code) => {
    const decision = decideReplay(filed(value, { code }), needs({ replacement: bytes(call) }));
    expect(decision).toMatchObject(
      fault === undefined
        ? { kind: 'replayable', record: { value: bytes(call) } }
        : { kind: 'refused', code: 'other-event', message: expect.stringContaining(fault) as unknown },
    );
  });

  it('drops the headers of binary mode for a replacement', () => {
    const stored = filed(Buffer.from('{'));
    stored.deadLetter.record.headers = {
      ce_id: '1',
      ce_source: '/pbx',
      'content-type': 'application/json',
      trace: 'x',
    };
    const decision = decideReplay(stored, needs({ replacement: bytes(call) }));
    expect(decision).toMatchObject({ kind: 'replayable', record: { headers: { trace: 'x' } } });
    expect(decision).not.toHaveProperty('record.headers.ce_id');
  });
});
