import { describe, expect, it } from '@jest/globals';
import type { OutgoingRecord } from '#kafka';
import { DAY_MS, decodeRecord } from '#usage';
import type { PublishProgress } from './checkpoint.js';
import type { Line } from '../input/line-splitter.js';
import { publishLines } from './publisher.js';
import type { PublishOptions } from './publisher.js';
import type { LineFault } from './to-record.js';

const settings = { lateWindowMs: 62 * DAY_MS, clockSkewMs: 300_000 };
const NOTHING: PublishProgress = { line: 0, published: 0, refused: 0 };
const endedAt = new Date(Date.now() - 3_600_000).toISOString();

const call = (id: string, data: object = {}, attributes: object = {}): string => {
  const facts = { clientId: 'acme', contactId: id, outcome: 'abandoned', startedAt: endedAt, endedAt };
  const event = { specversion: '1.0', id, source: '/pbx', type: 'contact.call', ...attributes };
  return JSON.stringify({ ...event, data: { ...facts, ...data } });
};

async function* numbered(lines: readonly string[]): AsyncGenerator<Line> {
  for (const [index, text] of lines.entries())
    yield { number: index + 1, bytes: Buffer.from(text), tooLong: text.startsWith('long') };
}

async function publish(lines: readonly string[], changes: Partial<PublishOptions> = {}, start = NOTHING) {
  const records: OutgoingRecord[] = [];
  const faults: [number, string][] = [];
  const acknowledged: PublishProgress[] = [];
  const options: PublishOptions = {
    ...{ mode: 'structured', settings, force: false, topic: 'journal' },
    producer: {
      send: (_topic, messages) => {
        records.push(...messages);
        return Promise.resolve([]);
      },
    },
    signal: new AbortController().signal,
    onFault: (line: number, { code }: LineFault) => faults.push([line, code]),
    onAcknowledged: (progress) => acknowledged.push(progress),
    ...changes,
  };
  const end = await publishLines(numbered(lines), start, options);
  return { records, faults, acknowledged, end };
}

describe('publishLines', () => {
  it('publishes each line unchanged, with its client as key', async () => {
    const { records, end } = await publish([call('1'), call('2', { clientId: 'zeta' })]);
    expect(records.map(({ key, value }) => [key, String(value)])).toEqual([
      ['acme', call('1')],
      ['zeta', call('2', { clientId: 'zeta' })],
    ]);
    expect(end).toEqual({ line: 2, published: 2, refused: 0 });
  });

  it('publishes the same content in binary mode, including extensions of any type', async () => {
    const attributes = { time: '2026-03-02T09:14:05Z', trace: 'ab', sampled: true, priority: 3, none: null };
    const { records } = await publish([call('1', {}, attributes)], { mode: 'binary' });
    const [record] = records;
    expect(record?.headers).toMatchObject({
      ce_id: '1',
      ce_trace: 'ab',
      ce_sampled: 'true',
      ce_priority: '3',
    });
    const value = Buffer.from(record?.value ?? '');
    const decoded = decodeRecord(
      { key: Buffer.from('acme'), value, headers: record?.headers ?? {}, appendedAtMs: Date.now() },
      settings,
    );
    expect(decoded).toMatchObject({ kind: 'event', event: { clientId: 'acme', id: '1', source: '/pbx' } });
  });

  const close = call(
    'p',
    { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
    { type: 'period.close' },
  );
  const bad = [
    '{',
    call('1', { contactId: null }),
    call('2', { endedAt: '2001-01-01T00:00:00Z', startedAt: '2001-01-01T00:00:00Z' }),
    close,
    'long',
  ];

  it('reports every line that ingest would refuse, and does not publish it', async () => {
    const { records, faults, end } = await publish([...bad, call('3')]);
    expect(faults).toEqual([
      [1, 'not-json'],
      [2, 'missing-field'],
      [3, 'too-old'],
      [4, 'period-close'],
      [5, 'oversized'],
    ]);
    expect(records).toHaveLength(1);
    expect(end).toEqual({ line: 6, published: 1, refused: 5 });
  });

  it('publishes such lines with force, except a line too long for the journal', async () => {
    const { records, end } = await publish(bad, { force: true });
    expect(records.map(({ key, value }) => [key, String(value)])).toEqual([
      [null, '{'],
      ...bad.slice(1, 4).map((line) => ['acme', line]),
    ]);
    expect(end).toEqual({ line: 5, published: 4, refused: 5 });
  });

  it('continues after the lines of an earlier run', async () => {
    const { records, end } = await publish(
      [call('1'), call('2'), call('3')],
      {},
      { line: 2, published: 2, refused: 0 },
    );
    expect(records.map(({ value }) => String(value))).toEqual([call('3')]);
    expect(end).toEqual({ line: 3, published: 3, refused: 0 });
  });

  it('fails with the error of the producer, after reporting what was acknowledged before', async () => {
    let sent = 0;
    const acknowledged: number[] = [];
    const many = Array.from({ length: 3_500 }, (_, id) => call(String(id)));
    const failing = publish(many, {
      producer: { send: () => (++sent === 3 ? Promise.reject(new Error('down')) : Promise.resolve([])) },
      onAcknowledged: ({ line }) => acknowledged.push(line),
    });
    await expect(failing).rejects.toThrow('down');
    expect(acknowledged.length).toBe(2);
    expect(acknowledged[1]).toBeLessThan(3_500);
  });

  it('publishes the lines read before the input failed', async () => {
    const acknowledged: PublishProgress[] = [];
    const breaking = (async function* () {
      yield* numbered([call('1'), call('2')]);
      throw new Error('unexpected end of file');
    })();
    const sent: OutgoingRecord[] = [];
    const failing = publishLines(breaking, NOTHING, {
      ...{ mode: 'structured', settings, force: false, topic: 'journal' },
      producer: { send: (_topic, messages) => Promise.resolve((sent.push(...messages), [])) },
      signal: new AbortController().signal,
      onFault: () => undefined,
      onAcknowledged: (progress) => acknowledged.push(progress),
    });
    await expect(failing).rejects.toThrow('unexpected end of file');
    expect([sent.length, acknowledged.at(-1)]).toEqual([2, { line: 2, published: 2, refused: 0 }]);
  });

  it('stops on abort, with every line read acknowledged', async () => {
    const stop = new AbortController();
    const { end, acknowledged } = await publish([call('1'), '{', call('2'), call('3')], {
      signal: stop.signal,
      onFault: () => stop.abort(),
    });
    expect(end).toEqual({ line: 2, published: 1, refused: 1 });
    expect(acknowledged.at(-1)).toEqual(end);
  });
});
