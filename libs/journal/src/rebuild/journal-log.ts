import type { RawRecord } from '#kafka';

/** The journal as a rebuild reads it. */
export interface JournalLog {
  readonly topic: string;
  /** The first offset of each partition, and the offset of its next record. */
  ends(): Promise<ReadonlyMap<number, { readonly low: number; readonly high: number }>>;
  /**
   * Ingest's offsets in Kafka, by partition: all records before them have been folded once, with their dead
   * letters published.
   */
  committed(): Promise<ReadonlyMap<number, number>>;
  /** Records with `from` ≤ offset < `to`, in order. */
  read(
    range: { readonly partition: number; readonly from: number; readonly to: number },
    onRecord: (record: RawRecord) => void | Promise<void>,
  ): Promise<void>;
}

/** Thrown when a rebuild could not reproduce the current state; the message describes how to proceed. */
export class RebuildRefusedError extends Error {
  override readonly name = 'RebuildRefusedError';
}
