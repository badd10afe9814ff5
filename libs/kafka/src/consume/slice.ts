import type { RawRecord } from '../records/raw-record.js';

/** The pattern of the handler that folds slices, for `@EventPattern` or `@MessagePattern`. */
export const SLICE = 'contador.slice';

/** Consecutive records of one partition, at least one. */
export interface Slice {
  topic: string;
  partition: number;
  /** Next offset to fold: all before it is folded, and between it and the first record lies none. */
  position: number;
  records: RawRecord[];
  /** The offset the partition's next record will get. */
  highWatermark: number;
}

/** A handler's answer: the offset to read next, which need not be the slice's end. */
export interface SliceResult {
  position: number;
}

/** How it went with one slice. */
export interface SliceReport {
  partition: number;
  records: number;
  /** From handing it over to the answer. */
  seconds: number;
  /** `refused`: the store stands elsewhere, nothing was written; `failed`: tried again later. */
  outcome: 'folded' | 'refused' | 'failed';
}

/** The offset after the slice's last record. */
export function endOf(records: readonly RawRecord[]): number {
  const last = records[records.length - 1];
  if (!last) throw new Error('a slice has at least one record');
  return last.offset + 1;
}

/** Cuts a batch into pieces of at most `size` records. */
export function* sliceBatch(records: readonly RawRecord[], size: number): Generator<RawRecord[]> {
  for (let from = 0; from < records.length; from += size) yield records.slice(from, from + size);
}
