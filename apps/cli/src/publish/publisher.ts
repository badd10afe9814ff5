import type { ContentMode, OutgoingRecord, Producer } from '#kafka';
import type { DecodeSettings } from '#usage';
import type { PublishProgress } from './checkpoint.js';
import type { Line } from '../input/line-splitter.js';
import { toRecord } from './to-record.js';
import type { LineFault } from './to-record.js';

const BATCH_RECORDS = 1_000;
const BATCH_BYTES = 512 * 1024;

export interface PublishOptions {
  readonly mode: ContentMode;
  readonly settings: DecodeSettings;
  /** Also publish lines that ingest would refuse. */
  readonly force: boolean;
  readonly topic: string;
  readonly producer: Pick<Producer, 'send'>;
  readonly signal: AbortSignal;
  readonly onFault: (line: number, fault: LineFault, isPublished: boolean) => void;
  /** Called after each batch that all replicas have acknowledged. */
  readonly onAcknowledged: (progress: PublishProgress) => void;
}

/**
 * Publishes lines in batches. One batch is in flight while the next is read: memory stays bounded, and a slow broker
 * slows down reading.
 *
 * @throws the error of the producer, or else of `lines`; `onAcknowledged` has reported everything acknowledged before.
 */
export async function publishLines(
  lines: AsyncIterable<Line>,
  start: PublishProgress,
  options: PublishOptions,
): Promise<PublishProgress> {
  const { mode, settings, force, topic, producer, signal, onFault, onAcknowledged } = options;
  let now = start;
  let batch: OutgoingRecord[] = [];
  let bytes = 0;
  let inFlight: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    await inFlight;
    const [records, reached] = [batch, now];
    batch = [];
    bytes = 0;
    inFlight = producer.send(topic, records).then(() => onAcknowledged(reached));
    // the failure is thrown where the next batch awaits it
    inFlight.catch(() => undefined);
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
    // also when the input fails: the lines read before are valid
    await flush();
    await inFlight;
  }
  return now;
}
