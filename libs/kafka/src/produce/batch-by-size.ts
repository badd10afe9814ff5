import { batchLimit } from '../decode/batch-limit.js';
import type { OutgoingRecord } from '../records/outgoing-record.js';
import { recordMemory, recordSize } from './record-size.js';

/** Records in one batch, at most: few enough that other requests to the broker do not wait for them. */
const RECORDS = 500;
/**
 * A send becomes one batch per partition, and brokers refuse a batch above the topic's limit (4 MiB and more,
 * `TOPICS`).
 */
const BYTES = 1024 * 1024;

/**
 * Splits records, in order, into batches that the broker accepts and readers decode. A record that is too large by itself is alone
 * in its batch: if it is refused, no other is.
 */
export function* batchBySize<R extends OutgoingRecord>(records: Iterable<R>): Generator<R[]> {
  let batch: R[] = [];
  let [bytes, memory] = [0, 0];
  for (const record of records) {
    const [size, inMemory] = [recordSize(record), recordMemory(record)];
    const isFull = batch.length === RECORDS || bytes + size > BYTES || memory + inMemory > batchLimit();
    if (batch.length > 0 && isFull) {
      yield batch;
      [batch, bytes, memory] = [[], 0, 0];
    }
    batch.push(record);
    bytes += size;
    memory += inMemory;
  }
  if (batch.length > 0) yield batch;
}
