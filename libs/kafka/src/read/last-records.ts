import type { Kafka } from 'kafkajs';
import { LogEnds } from '../consume/log-ends.js';
import type { Watermarks } from '../consume/start-position.js';
import type { RawRecord } from '../records/raw-record.js';
import { LogReader } from './log-reader.js';
import { patiently } from './patiently.js';

/** Room for control records: most groups are longer than their one marker. */
const SLACK = 10;

/**
 * The last `n` committed records of every partition, oldest first; fewer where there are fewer. Control records and
 * aborted transactions do not count.
 */
export async function lastRecords(kafka: Kafka, topic: string, n: number): Promise<Map<number, RawRecord[]>> {
  const logEnds = new LogEnds(kafka, topic);
  const ends = await logEnds.all().finally(() => logEnds.close());
  const reader = await LogReader.open(kafka, topic);
  try {
    const found = new Map<number, RawRecord[]>();
    for (const [partition, marks] of ends) found.set(partition, await lastOf(reader, partition, marks, n));
    return found;
  } finally {
    await reader.close();
  }
}

/** Looks back further and further until there are enough, or the log's start is reached. */
async function lastOf(
  reader: LogReader,
  partition: number,
  { low, high }: Watermarks,
  n: number,
): Promise<RawRecord[]> {
  for (let window = n + SLACK; ; window *= 4) {
    const from = Math.max(low, high - window);
    const records = await readBetween(reader, partition, from, high);
    if (records.length >= n || from === low) return records.slice(Math.max(0, records.length - n));
  }
}

async function readBetween(
  reader: LogReader,
  partition: number,
  from: number,
  to: number,
): Promise<RawRecord[]> {
  const records: RawRecord[] = [];
  for (let next = from; next < to;) {
    const [fetched] = await patiently(reader, () => reader.fetch(new Map([[partition, next]])));
    records.push(...(fetched?.records ?? []));
    next = fetched?.next ?? next;
  }
  return records.filter(({ offset }) => offset < to);
}
