import type { Kafka } from 'kafkajs';
import { LogEnds } from '../consume/log-ends.js';
import type { RawRecord } from '../records/raw-record.js';
import { LogReader } from './log-reader.js';
import { readOffsets } from './read-offsets.js';

/**
 * Reads one partition's committed records with `from` ≤ offset < `to`, in order, one at a time.
 *
 * @throws RangeError if the log does not hold that range: lost by retention, or not written yet.
 */
export async function readRange(
  kafka: Kafka,
  topic: string,
  partition: number,
  from: number,
  to: number,
  onRecord: (record: RawRecord) => void | Promise<void>,
): Promise<void> {
  if (from >= to) return;
  await checkRange(kafka, topic, partition, from, to);
  const reader = await LogReader.open(kafka, topic);
  try {
    await readOffsets(reader, { partition, from, to }, onRecord);
  } finally {
    await reader.close();
  }
}

async function checkRange(
  kafka: Kafka,
  topic: string,
  partition: number,
  from: number,
  to: number,
): Promise<void> {
  const ends = new LogEnds(kafka, topic);
  try {
    const { low, high } = await ends.read(partition);
    if (from < low || to > high) {
      throw new RangeError(`${topic}/${partition} holds ${low} to ${high}, not ${from} to ${to}`);
    }
  } finally {
    await ends.close();
  }
}
