import type { OutgoingRecord } from '../records/outgoing-record.js';
import { recordSize } from './record-size.js';

/** Records sent at once: few enough that other requests to the broker do not wait for them. */
const RECORDS = 500;
/** A send becomes one batch a partition, and brokers refuse one above the topic's largest (4 MiB and more, `TOPICS`). */
const BYTES = 1024 * 1024;

/**
 * Records in the same order, by so many that the broker takes each batch. One that is larger by itself comes alone:
 * should it be refused, no other is.
 */
export function* batchBySize<R extends OutgoingRecord>(records: Iterable<R>): Generator<R[]> {
  let batch: R[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = recordSize(record);
    if (batch.length === RECORDS || (batch.length > 0 && bytes + size > BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
