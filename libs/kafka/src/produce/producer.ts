import kafkajs from 'kafkajs';
import type { Kafka, Producer as KafkaProducer } from 'kafkajs';
import { METADATA_MAX_AGE_MS } from '../connection/connection.js';
import type { OutgoingRecord } from '../records/outgoing-record.js';
import { batchBySize } from './batch-by-size.js';
import { steadyPartitioner } from './steady-partitioner.js';
import { wireRecord } from './wire-record.js';

/** Where consecutive records were appended. */
export interface Appended {
  partition: number;
  /** The offset of the first of them. */
  baseOffset: number;
}

export interface ProducerOptions {
  /** Called with the topic of every failed send. */
  onFailure?: (topic: string) => void;
  /**
   * Whether batches are compressed, by gzip. For records that others wrote: published uncompressed, a few
   * kilobytes of theirs could take megabytes of disk.
   */
  isCompressed?: boolean;
}

/**
 * An idempotent producer: acknowledged by all in-sync replicas, retried without duplicates.
 *
 * Its design avoids three traps of kafkajs. Between two attempts of a request that failed in part, another
 * request could take over its sequence numbers and be dropped by the broker as a duplicate: so only one request
 * is in flight. A request that failed permanently leaves its sequence numbers to the next: so the producer is then
 * replaced. The third is the partitioner's (steady-partitioner.ts).
 */
export class Producer {
  private current: Promise<KafkaProducer> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    private readonly options: ProducerOptions = {},
  ) {}

  /**
   * Resolves when all in-sync replicas have the records, in order. They are sent in several requests if
   * necessary (`batchBySize`): after a failure some may have been appended.
   * @throws when records may be missing; publishing again is safe by id
   */
  send(topic: string, messages: readonly OutgoingRecord[]): Promise<Appended[]> {
    if (messages.length === 0) return Promise.resolve([]);
    const sent = this.last.then(() => this.sendNow(topic, messages));
    this.last = sent.catch(() => undefined);
    return sent;
  }

  /** Waits for pending sends, then disconnects. */
  async close(): Promise<void> {
    await this.last;
    await this.discard();
  }

  private async sendNow(topic: string, messages: readonly OutgoingRecord[]): Promise<Appended[]> {
    try {
      this.current ??= this.connect();
      const producer = await this.current;
      const { GZIP, None } = kafkajs.CompressionTypes;
      const compression = this.options.isCompressed ? GZIP : None;
      const runs: Appended[] = [];
      for (const batch of batchBySize(messages)) {
        const appended = await producer.send({
          ...{ topic, acks: -1, compression },
          messages: batch.map(wireRecord),
        });
        runs.push(
          ...appended.map(({ partition, baseOffset }) => ({ partition, baseOffset: Number(baseOffset) })),
        );
      }
      return runs;
    } catch (error) {
      this.options.onFailure?.(topic);
      await this.discard();
      throw error;
    }
  }

  private async connect(): Promise<KafkaProducer> {
    const producer = this.kafka.producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      metadataMaxAge: METADATA_MAX_AGE_MS,
      createPartitioner: steadyPartitioner,
    });
    await producer.connect();
    return producer;
  }

  private async discard(): Promise<void> {
    const producer = this.current;
    this.current = undefined;
    await producer?.then(
      (connected) => connected.disconnect(),
      () => undefined,
    );
  }
}

export function createProducer(kafka: Kafka, options?: ProducerOptions): Producer {
  return new Producer(kafka, options);
}
