import type { RawRecord } from '../records/raw-record.js';

/** The pattern of the handler that folds slices, for `@EventPattern` or `@MessagePattern`. */
export const SLICE = 'contador.slice';

/** Consecutive records of one partition, at least one. */
export interface Slice {
  topic: string;
  partition: number;
  /** Next offset to fold: all records before it are folded, and there is none between it and the first record. */
  position: number;
  records: RawRecord[];
  /** The offset the partition's next record will get. */
  highWatermark: number;
}

/** A handler's result: the offset to read next, which need not be the slice's end. */
export interface SliceResult {
  position: number;
}

/** The outcome of one slice. */
export interface SliceReport {
  partition: number;
  records: number;
  /** From the call of the handler to its result. */
  seconds: number;
  /** `refused`: the store has another position, nothing was written; `failed`: retried later. */
  outcome: 'folded' | 'refused' | 'failed';
}

/** The offset after the slice's last record. */
export function endOffset(records: readonly RawRecord[]): number {
  const last = records[records.length - 1];
  if (!last) throw new Error('a slice has at least one record');
  return last.offset + 1;
}

/** Splits a batch into slices of at most `size` records. */
export function* sliceBatch(records: readonly RawRecord[], size: number): Generator<RawRecord[]> {
  for (let from = 0; from < records.length; from += size) yield records.slice(from, from + size);
}
