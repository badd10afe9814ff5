import type { ContentMode, OutgoingRecord, Producer } from '#kafka';
import type { DecodeSettings } from '#usage';
import type { Progressed } from './checkpoint.js';
import type { Line } from '../input/line-splitter.js';
import { toRecord } from './to-record.js';
import type { LineFault } from './to-record.js';

const BATCH_RECORDS = 1_000;
const BATCH_BYTES = 512 * 1024;

export interface PublishOptions {
  readonly mode: ContentMode;
  readonly settings: DecodeSettings;
  /** Publish also what ingest would refuse. */
  readonly force: boolean;
  readonly topic: string;
  readonly producer: Pick<Producer, 'send'>;
  readonly signal: AbortSignal;
  readonly onFault: (line: number, fault: LineFault, isPublished: boolean) => void;
  /** After each batch that all replicas have. */
  readonly onAcknowledged: (progressed: Progressed) => void;
}

/**
 * Publishes lines in batches, one under way while the next is read: memory stays bounded, and a slow broker slows
 * the reading.
 *
 * @throws what the producer threw, or else the lines; everything acknowledged before was told by `onAcknowledged`.
 */
export async function publishLines(
  lines: AsyncIterable<Line>,
  start: Progressed,
  options: PublishOptions,
): Promise<Progressed> {
  const { mode, settings, force, topic, producer, signal, onFault, onAcknowledged } = options;
  let now = start;
  let batch: OutgoingRecord[] = [];
  let bytes = 0;
  let underWay: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    await underWay;
    const [records, reached] = [batch, now];
    batch = [];
    bytes = 0;
    underWay = producer.send(topic, records).then(() => onAcknowledged(reached));
    // a failure is thrown where it is awaited, with the next batch
    underWay.catch(() => undefined);
  };

  const take = async (line: Line): Promise<void> => {
    const { record, fault } = toRecord(line, mode, settings, Date.now());
    const isPublished = !fault || (force && !line.tooLong);
    if (fault) onFault(line.number, fault, isPublished);
    if (isPublished) batch.push(record);
    now = {
      line: line.number,
      published: now.published + (isPublished ? 1 : 0),
      refused: now.refused + (fault ? 1 : 0),
    };
    bytes += line.bytes.length;
    if (batch.length >= BATCH_RECORDS || bytes >= BATCH_BYTES) await flush();
  };

  try {
    for await (const line of lines) {
      if (signal.aborted) break;
      if (line.number > start.line) await take(line);
    }
  } finally {
    // also where the input breaks off: what was read of it is good
    await flush();
    await underWay;
  }
  return now;
}
