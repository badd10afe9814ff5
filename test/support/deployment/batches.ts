import type { OutgoingRecord } from '#kafka';

const RECORDS = 500;
const BYTES = 1024 * 1024;

/** Records in the same order, by so many that the broker takes each batch. */
export function* batches(records: Iterable<OutgoingRecord>): Generator<OutgoingRecord[]> {
  let batch: OutgoingRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = Buffer.byteLength(record.value ?? '');
    if (batch.length === RECORDS || (batch.length > 0 && bytes + size > BYTES)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
