import { describe, expect, it } from '@jest/globals';
import { DeadLetterPublisher } from './dead-letter-publisher.js';
import { originalPosition } from './dead-letter.js';
import { readDeadLetter } from './read-dead-letter.js';
import type { DeadLetter } from './dead-letter.js';
import { isReadable } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { MAX_BATCH_BYTES } from '#usage';

const deadLetter: DeadLetter = {
  record: {
    offset: 42,
    key: Buffer.from('acme'),
    value: Buffer.from([0xff, 0x00]),
    headers: { ce_id: Buffer.from('1'), twice: [Buffer.from('a'), Buffer.from('b')] },
  },
  topic: 'contador.journal',
  partition: 3,
  code: 'not-json',
  message: 'The value is not JSON.',
  clientId: 'acme',
};

async function published(deadLetters: DeadLetter[]): Promise<OutgoingRecord[]> {
  const sent: OutgoingRecord[] = [];
  const send = (topic: string, messages: readonly OutgoingRecord[]) => {
    expect(topic).toBe('contador.dead-letters');
    sent.push(...messages);
    return Promise.resolve([]);
  };
  await new DeadLetterPublisher({ send }, 'contador.dead-letters').publish(deadLetters);
  return sent;
}

describe('DeadLetterPublisher', () => {
  it('keeps key, bytes and headers and adds the reason and the origin', async () => {
    expect(await published([deadLetter])).toEqual([
      {
        key: deadLetter.record.key,
        value: deadLetter.record.value,
        headers: {
          ...deadLetter.record.headers,
          'contador-code': 'not-json',
          'contador-message': 'The value is not JSON.',
          'contador-topic': 'contador.journal',
          'contador-partition': '3',
          'contador-offset': '42',
          'contador-client': 'acme',
        },
      },
    ]);
  });

  it('publishes a dead letter that reads back unchanged', async () => {
    const anonymous: DeadLetter = {
      ...deadLetter,
      clientId: undefined,
      record: { ...deadLetter.record, value: null },
    };
    for (const original of [deadLetter, anonymous]) {
      const [sent] = await published([original]);
      const record = {
        offset: 0,
        appendedAtMs: 0,
        key: sent?.key as Buffer | null,
        value: sent?.value as Buffer | null,
        headers: sent?.headers ?? {},
      };
      expect(readDeadLetter(record)).toEqual(original);
    }
  });

  it('keeps headers that an earlier dead letter of the same event added', async () => {
    const headers = { 'contador-replay-of': Buffer.from('contador.dead-letters/0/7') };
    const again = { ...deadLetter, record: { ...deadLetter.record, headers } };
    const [sent] = await published([again]);
    const record = { offset: 0, appendedAtMs: 0, key: null, value: null, headers: sent?.headers ?? {} };
    expect(readDeadLetter(record)?.record.headers).toEqual(headers);
  });

  it('takes no client or missing bytes from the headers of a record', async () => {
    const names = ['client', 'last-offset', 'records', 'bytes', 'code'];
    const headers = Object.fromEntries(names.map((name) => [`contador-${name}`, Buffer.from('9')]));
    const forged = {
      ...deadLetter,
      clientId: undefined,
      record: { ...deadLetter.record, value: null, headers },
    };
    const [sent] = await published([forged]);
    expect(asRead(sent)).toEqual({
      ...{ topic: 'contador.journal', partition: 3, code: 'not-json', message: 'The value is not JSON.' },
      record: { offset: 42, key: null, value: null, headers: {} },
    });
  });

  const large = (size: number): DeadLetter => ({
    ...deadLetter,
    record: { ...deadLetter.record, value: Buffer.alloc(size) },
  });
  const asRead = (sent: OutgoingRecord | undefined): DeadLetter | undefined =>
    readDeadLetter({ offset: 0, appendedAtMs: 0, key: null, value: null, headers: sent?.headers ?? {} });

  it('leaves out the bytes of a record that is too large for the topic, and records their number', async () => {
    const tooLarge = { ...large(6_000_000), message: 'x'.repeat(5_000) };
    const sent = await published([deadLetter, tooLarge]);
    expect(sent.map(({ value }) => value)).toEqual([deadLetter.record.value, null]);
    const read = asRead(sent[1]);
    expect(read).toMatchObject({
      ...{ code: 'not-json', topic: 'contador.journal', partition: 3, clientId: 'acme' },
      ...{ record: { offset: 42, key: null, headers: {} }, message: 'x'.repeat(1_000) },
      notKept: { lastOffset: 42, records: 1 },
    });
    expect(read?.notKept?.bytes).toBeGreaterThanOrEqual(6_000_000);
  });

  /** As many headers as readers decode, but not with those that a dead letter adds. */
  const COUNT = Math.floor((MAX_BATCH_BYTES - 1_000) / (256 + 10));
  const headers = { '': Array.from({ length: COUNT }, () => null) };
  const manyHeaders = {
    ...deadLetter,
    code: 'oversized',
    record: { offset: 42, key: null, value: null, headers },
  };

  it('leaves out the bytes of a record that readers decode, but not with the headers of its dead letter', async () => {
    expect(isReadable(manyHeaders.record)).toBe(true);
    const [sent] = await published([manyHeaders]);
    expect(sent && isReadable(sent)).toBe(true);
    expect(asRead(sent)).toMatchObject({
      ...{ code: 'oversized', record: { offset: 42, key: null, headers: {} } },
      notKept: { lastOffset: 42, records: 1, bytes: 40 + 10 * COUNT },
    });
  });

  it('sends dead letters one by one to find those too large, where the topic takes less than it should', async () => {
    const stored: OutgoingRecord[] = [];
    const send = (_: string, messages: readonly OutgoingRecord[]) => {
      const size = messages.reduce((sum, { value }) => sum + Buffer.byteLength(value ?? ''), 0);
      const cause = Object.assign(new Error('too large'), { type: 'MESSAGE_TOO_LARGE' });
      if (size > 1_000) return Promise.reject(new Error('not sent', { cause }));
      stored.push(...messages);
      return Promise.resolve([]);
    };
    await new DeadLetterPublisher({ send }, 'dead-letters').publish([
      large(600),
      large(700),
      large(2_000),
      manyHeaders,
    ]);
    expect(stored.map(({ value }) => value?.length)).toEqual([600, 700, undefined, undefined]);
    for (const record of stored.slice(2))
      expect(asRead(record)).toMatchObject({
        record: { headers: {} },
        notKept: { lastOffset: 42, records: 1 },
      });
    const down = new Error('down');
    const failing = new DeadLetterPublisher({ send: () => Promise.reject(down) }, 'dead-letters');
    await expect(failing.publish([deadLetter])).rejects.toBe(down);
  });

  it('publishes an unreadable batch as one dead letter, with its last offset and claimed number of records', async () => {
    const notKept = { lastOffset: 51, records: 10, bytes: 300 };
    const record = { offset: 42, key: null, value: null, headers: {} };
    const [sent] = await published([{ ...deadLetter, record, notKept }]);
    expect(asRead(sent)).toMatchObject({ record: { offset: 42, value: null }, notKept });
  });

  it('does not read any other record as a dead letter', () => {
    expect(readDeadLetter({ ...deadLetter.record, appendedAtMs: 0 })).toBeUndefined();
  });

  it('identifies a dead letter by the position of its record', () => {
    expect(originalPosition(deadLetter)).toEqual({ topic: 'contador.journal', partition: 3, offset: 42 });
  });
});
