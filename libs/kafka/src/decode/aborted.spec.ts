import { describe, expect, it } from '@jest/globals';
import { withoutAborted } from './aborted.js';
import type { AbortedTransaction } from './aborted.js';
import type { BatchMessage } from './record-batch.js';

const message = (offset: number, producerId: string, inTransaction = true): BatchMessage => ({
  ...{ offset: String(offset), timestamp: '5', key: null, value: Buffer.from('v'), headers: {} },
  ...{ isControlRecord: false, batchContext: { producerId, inTransaction } },
});
const marker = (offset: number, producerId: string, type: 'abort' | 'commit'): BatchMessage => ({
  ...message(offset, producerId),
  key: Buffer.from([0, 0, 0, type === 'abort' ? 0 : 1]),
  isControlRecord: true,
});
const aborted = (producerId: string, firstOffset: number): AbortedTransaction => ({
  producerId,
  firstOffset: String(firstOffset),
});

/** The offsets of the data records that remain. */
const data = (messages: readonly BatchMessage[], ...transactions: AbortedTransaction[]): number[] =>
  withoutAborted(messages, transactions).flatMap(({ offset, isControlRecord }) =>
    isControlRecord ? [] : [Number(offset)],
  );

describe('withoutAborted', () => {
  it('voids a producer’s records from the start of its aborted transaction to the marker, and no others', () => {
    const messages = [
      message(0, 'a'),
      message(1, 'b'),
      message(2, 'c', false),
      marker(3, 'a', 'commit'),
      message(4, 'a'),
      marker(5, 'b', 'abort'),
      message(6, 'b'),
      marker(7, 'a', 'abort'),
      marker(8, 'b', 'commit'),
      message(9, 'a'),
      marker(10, 'a', 'commit'),
    ];
    expect(data(messages, aborted('a', 4), aborted('b', 1))).toEqual([0, 2, 6, 9]);
  });

  it('voids an aborted transaction that began before the fetch', () => {
    const messages = [message(7, 'a'), marker(8, 'a', 'abort'), message(9, 'a')];
    expect(data(messages, aborted('a', 3))).toEqual([9]);
  });

  it('voids aborted transactions that began before the same record', () => {
    const messages = [message(7, 'a'), message(8, 'b'), marker(9, 'a', 'abort'), marker(10, 'b', 'abort')];
    expect(data(messages, aborted('a', 3), aborted('b', 5))).toEqual([]);
    expect(data([message(2, 'b')], aborted('a', 0), aborted('b', 1))).toEqual([]);
  });

  it('takes the transactions in any order: brokers order them by their markers', () => {
    const messages = [message(0, 'a'), message(1, 'b'), marker(2, 'b', 'abort'), message(3, 'a')];
    expect(data([...messages, marker(4, 'a', 'abort')], aborted('b', 1), aborted('a', 0))).toEqual([]);
  });

  it('takes no data record for a marker, whatever its key, and no placeholder of compaction', () => {
    const looksLikeMarker = { ...marker(0, 'a', 'abort'), isControlRecord: false };
    expect(data([looksLikeMarker, message(1, 'a')], aborted('a', 0))).toEqual([]);
    for (const key of [null, Buffer.alloc(0), Buffer.from([0, 0, 0])]) {
      const placeholder = { ...marker(1, 'a', 'abort'), key };
      expect(data([message(0, 'a'), placeholder, message(2, 'a')], aborted('a', 0))).toEqual([]);
    }
  });

  it('keeps the offset of a voided record, not its content', () => {
    const undecodable = { firstOffset: 0, lastOffset: 4, records: 5, bytes: 100, reason: 'corrupt' };
    const [voided] = withoutAborted([{ ...message(4, 'a'), undecodable }], [aborted('a', 0)]);
    expect(voided).toEqual({ ...message(4, 'a'), value: null, isControlRecord: true });
  });
});
