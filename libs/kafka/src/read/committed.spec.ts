import { describe, expect, it } from '@jest/globals';
import { committedOnly } from './committed.js';
import type { FetchedMessage } from './committed.js';

const message = (offset: number, producerId: string, inTransaction: boolean): FetchedMessage => ({
  offset: String(offset),
  key: null,
  isControlRecord: false,
  batchContext: { producerId, inTransaction },
});
const marker = (offset: number, producerId: string, type: 'abort' | 'commit'): FetchedMessage => ({
  offset: String(offset),
  key: Buffer.from([0, 0, 0, type === 'abort' ? 0 : 1]),
  isControlRecord: true,
  batchContext: { producerId, inTransaction: true },
});
const offsets = (messages: FetchedMessage[]) => messages.map(({ offset }) => Number(offset));

describe('committedOnly', () => {
  it('drops control records', () => {
    expect(offsets(committedOnly([message(0, 'a', true), marker(1, 'a', 'commit')], null))).toEqual([0]);
  });

  it('drops a producer’s records from the start of its aborted transaction to the marker, and nothing else', () => {
    const messages = [
      message(0, 'a', true),
      message(1, 'b', true),
      message(2, 'c', false),
      marker(3, 'a', 'commit'),
      message(4, 'a', true),
      marker(5, 'b', 'abort'),
      message(6, 'b', true),
      marker(7, 'a', 'abort'),
      marker(8, 'b', 'commit'),
      message(9, 'a', true),
      marker(10, 'a', 'commit'),
    ];
    const aborted = [
      { producerId: 'a', firstOffset: '4' },
      { producerId: 'b', firstOffset: '1' },
    ];
    expect(offsets(committedOnly(messages, aborted))).toEqual([0, 2, 6, 9]);
  });

  it('drops an aborted transaction that began before the fetch', () => {
    const messages = [message(7, 'a', true), marker(8, 'a', 'abort'), message(9, 'a', true)];
    expect(offsets(committedOnly(messages, [{ producerId: 'a', firstOffset: '3' }]))).toEqual([9]);
  });

  it('drops two aborted transactions that began before the same record', () => {
    const messages = [
      message(7, 'a', true),
      message(8, 'b', true),
      marker(9, 'a', 'abort'),
      marker(10, 'b', 'abort'),
    ];
    const aborted = [
      { producerId: 'a', firstOffset: '3' },
      { producerId: 'b', firstOffset: '5' },
    ];
    expect(offsets(committedOnly(messages, aborted))).toEqual([]);
  });
});
