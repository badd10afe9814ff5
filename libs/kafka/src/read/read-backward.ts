import type { Kafka } from 'kafkajs';
import { LogEnds } from '../consume/log-ends.js';
import type { RawRecord } from '../records/raw-record.js';
import { LogReader } from './log-reader.js';
import { readOffsets } from './read-offsets.js';

const FIRST_WINDOW = 256;
const LARGEST_WINDOW = 4_096;

export interface BackwardReadOptions {
  readonly topic: string;
  readonly partition: number;
  readonly before?: number | undefined;
  /** Maximum number of records in a window: the picked results of a window are held until it is complete. */
  readonly largestWindow?: number;
}

/** The result of one step back through a log. */
export interface Window<T> {
  /** All records from this offset on have been read. */
  readonly from: number;
  /** Newest first. */
  readonly found: readonly T[];
}

/**
 * Reads a partition backward from the offset `before` (default: its end), a window at a time, for as long as
 * the caller continues. Only the results of `pick` are kept.
 */
export async function* readBackward<T>(
  kafka: Kafka,
  { topic, partition, before, largestWindow = LARGEST_WINDOW }: BackwardReadOptions,
  pick: (record: RawRecord) => T | undefined,
): AsyncGenerator<Window<T>, void> {
  const ends = new LogEnds(kafka, topic);
  const { low, high } = await ends.read(partition).finally(() => ends.close());
  const reader = await LogReader.open(kafka, topic);
  try {
    let window = FIRST_WINDOW;
    for (let to = Math.min(before ?? high, high); to > low;) {
      const from = Math.max(low, to - window);
      const found: T[] = [];
      await readOffsets(reader, { partition, from, to }, (record) => {
        const picked = pick(record);
        if (picked !== undefined) found.unshift(picked);
      });
      yield { from, found };
      to = from;
      window = Math.min(window * 4, largestWindow);
    }
  } finally {
    await reader.close();
  }
}
