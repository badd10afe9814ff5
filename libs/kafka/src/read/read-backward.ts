import type { Kafka } from 'kafkajs';
import { LogEnds } from '../consume/log-ends.js';
import type { RawRecord } from '../records/raw-record.js';
import { LogReader } from './log-reader.js';
import { readBetween } from './read-between.js';

const FIRST_WINDOW = 256;
const LARGEST_WINDOW = 4_096;

export interface BackwardFrom {
  readonly topic: string;
  readonly partition: number;
  readonly before?: number | undefined;
  /** So many records at once at most: what is picked of them is held until the window is through. */
  readonly largestWindow?: number;
}

/** What one step back through a log brought. */
export interface Window<T> {
  /** Everything from here on has been seen. */
  readonly from: number;
  /** The newest first. */
  readonly found: readonly T[];
}

/**
 * Goes back through a partition from the offset `before`, without one from its end, a window at a time, for as long as
 * the caller goes on. Of what is read only what `pick` makes of it is kept.
 */
export async function* readBackward<T>(
  kafka: Kafka,
  { topic, partition, before, largestWindow = LARGEST_WINDOW }: BackwardFrom,
  pick: (record: RawRecord) => T | undefined,
): AsyncGenerator<Window<T>, void> {
  const ends = new LogEnds(kafka, topic);
  const { low, high } = await ends.of(partition).finally(() => ends.close());
  const reader = await LogReader.open(kafka, topic);
  try {
    let window = FIRST_WINDOW;
    for (let to = Math.min(before ?? high, high); to > low;) {
      const from = Math.max(low, to - window);
      const found: T[] = [];
      await readBetween(reader, { partition, from, to }, (record) => {
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
