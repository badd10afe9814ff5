import type { Kafka } from 'kafkajs';
import { LogEnds } from '../consume/log-ends.js';
import type { Watermarks } from '../consume/start-position.js';
import type { RawRecord } from '../records/raw-record.js';
import { LogReader } from './log-reader.js';
import { readOffsets } from './read-offsets.js';

/** Allows for control records: most groups of records are longer than their one marker. */
const SLACK = 10;

/** Maximum number of offsets read in one step: records that do not match are released before the next step. */
const WINDOW = 4_096;

/**
 * The last `n` committed records of every partition that match, oldest first; fewer if there are fewer.
 * Control records and aborted transactions do not count.
 */
export async function lastRecords(
  kafka: Kafka,
  topic: string,
  n: number,
  matches: (record: RawRecord) => boolean = () => true,
): Promise<Map<number, RawRecord[]>> {
  const logEnds = new LogEnds(kafka, topic);
  const ends = await logEnds.all().finally(() => logEnds.close());
  const reader = await LogReader.open(kafka, topic);
  try {
    const found = new Map<number, RawRecord[]>();
    for (const [partition, marks] of ends)
      found.set(partition, await findLast({ reader, partition, matches }, marks, n));
    return found;
  } finally {
    await reader.close();
  }
}

interface Search {
  readonly reader: LogReader;
  readonly partition: number;
  readonly matches: (record: RawRecord) => boolean;
}

/** Looks further and further back until there are enough, or the log's start is reached. */
async function findLast(
  { reader, partition, matches }: Search,
  { low, high }: Watermarks,
  n: number,
): Promise<RawRecord[]> {
  let found: RawRecord[] = [];
  let window = n + SLACK;
  for (let to = high; to > low && found.length < n;) {
    const from = Math.max(low, to - window);
    const records: RawRecord[] = [];
    await readOffsets(reader, { partition, from, to }, (record) => {
      if (matches(record)) records.push(record);
    });
    found = [...records, ...found];
    to = from;
    window = Math.min(window * 4, WINDOW);
  }
  return found.slice(Math.max(0, found.length - n));
}
