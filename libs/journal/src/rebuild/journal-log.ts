import type { RawRecord } from '#kafka';

/** The journal as a rebuild reads it. */
export interface JournalLog {
  readonly topic: string;
  /** First offset of each partition, and the one that its next record will get. */
  ends(): Promise<ReadonlyMap<number, { readonly low: number; readonly high: number }>>;
  /** What ingest has committed to Kafka, by partition: all before it has been folded once, and published from. */
  committed(): Promise<ReadonlyMap<number, number>>;
  /** Records with `from` ≤ offset < `to`, in order. */
  read(
    place: { readonly partition: number; readonly from: number; readonly to: number },
    onRecord: (record: RawRecord) => void | Promise<void>,
  ): Promise<void>;
}

/** Why a rebuild would make something else than what was: says what to do. */
export class RebuildRefusedError extends Error {
  override readonly name = 'RebuildRefused';
}
