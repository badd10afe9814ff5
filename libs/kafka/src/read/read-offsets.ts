import type { RawRecord } from '../records/raw-record.js';
import type { LogReader } from './log-reader.js';
import { retryRead } from './retry-read.js';

/** Passes on one partition's committed records with `from` ≤ offset < `to`, in order, one at a time. */
export async function readOffsets(
  reader: LogReader,
  { partition, from, to }: { readonly partition: number; readonly from: number; readonly to: number },
  onRecord: (record: RawRecord) => void | Promise<void>,
): Promise<void> {
  for (let next = from; next < to;) {
    const [fetched] = await retryRead(reader, () => reader.fetch(new Map([[partition, next]])));
    for (const record of fetched?.records ?? []) {
      if (record.offset >= to) return;
      await onRecord(record);
    }
    next = fetched?.next ?? next;
  }
}
