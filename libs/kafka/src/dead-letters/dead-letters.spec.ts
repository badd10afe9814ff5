import { describe, expect, it } from '@jest/globals';
import { DeadLetters, originOf, readDeadLetter } from './dead-letters.js';
import type { DeadLetter } from './dead-letters.js';
import type { OutgoingRecord } from '../produce/producer.js';

const letter: DeadLetter = {
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

async function published(letters: DeadLetter[]): Promise<OutgoingRecord[]> {
  const sent: OutgoingRecord[] = [];
  const send = (topic: string, messages: readonly OutgoingRecord[]) => {
    expect(topic).toBe('contador.dead-letters');
    sent.push(...messages);
    return Promise.resolve([]);
  };
  await new DeadLetters({ send }, 'contador.dead-letters').publish(letters);
  return sent;
}

describe('DeadLetters', () => {
  it('keeps key, bytes and headers and adds the reason and the origin', async () => {
    expect(await published([letter])).toEqual([
      {
        key: letter.record.key,
        value: letter.record.value,
        headers: {
          ...letter.record.headers,
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

  it('is read back as it was', async () => {
    const anonymous: DeadLetter = {
      ...letter,
      clientId: undefined,
      record: { ...letter.record, value: null },
    };
    for (const original of [letter, anonymous]) {
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

  it('keeps what an earlier letter of the same event left in the headers', async () => {
    const headers = { 'contador-replay-of': Buffer.from('contador.dead-letters/0/7') };
    const again = { ...letter, record: { ...letter.record, headers } };
    const [sent] = await published([again]);
    const record = { offset: 0, appendedAtMs: 0, key: null, value: null, headers: sent?.headers ?? {} };
    expect(readDeadLetter(record)?.record.headers).toEqual(headers);
  });

  it('a record that is no dead letter is not read as one', () => {
    expect(readDeadLetter({ ...letter.record, appendedAtMs: 0 })).toBeUndefined();
  });

  it('identifies a letter by where its record lies', () => {
    expect(originOf(letter)).toEqual({ topic: 'contador.journal', partition: 3, offset: 42 });
  });
});
