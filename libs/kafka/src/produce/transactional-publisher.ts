import type { Kafka, Producer as KafkaProducer, Transaction } from 'kafkajs';
import { METADATA_MAX_AGE_MS } from '../connection/connection.js';
import { batchBySize } from './batch-by-size.js';
import type { OutgoingRecord } from '../records/outgoing-record.js';
import { causes } from './causes.js';
import { steadyPartitioner } from './steady-partitioner.js';
import { wireRecord } from './wire-record.js';

/** A newer instance with the same transactional id has taken over: stop, do not retry. */
export class FencedError extends Error {
  override readonly name = 'FencedError';

  constructor(transactionalId: string, cause: unknown) {
    super(`a newer instance has taken over ${transactionalId}`, { cause });
  }
}

const BUSY_FOR_MS = 30_000;

/**
 * Publishes groups of records, each in one transaction, as the only instance of its transactional id.
 *
 * `start` fences older instances: their open transactions are aborted, and their later attempts fail. After any
 * failure the publisher is unusable; its owner checks the end of the log and creates a new one. Continuing is
 * not safe: kafkajs would give the sequence numbers of the failed request to the next, which the broker drops
 * as a duplicate, and a restart in here could fence a newer instance unknowingly.
 */
export class TransactionalPublisher {
  private readonly producer: KafkaProducer;
  private last: Promise<unknown> = Promise.resolve();
  private failure: Error | undefined;
  private first: Transaction | undefined;

  constructor(
    kafka: Kafka,
    private readonly transactionalId: string,
  ) {
    this.producer = kafka.producer({
      transactionalId,
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      metadataMaxAge: METADATA_MAX_AGE_MS,
      createPartitioner: steadyPartitioner,
      // usually caused by the previous transaction, whose markers take some milliseconds
      retry: { initialRetryTime: 10, retries: 20 },
    });
  }

  /** Connects, and fences older instances. */
  async start(): Promise<void> {
    await this.producer.connect();
    // kafkajs requests its epoch, which fences, only with the first transaction; that one is kept for the first
    // publish
    this.first = await this.producer.transaction();
  }

  /** All records or none become visible to readers of committed records. @throws FencedError */
  publish(topic: string, messages: readonly OutgoingRecord[]): Promise<void> {
    const published = this.last.then(() => this.publishNow(topic, messages));
    this.last = published.catch(() => undefined);
    return published;
  }

  async close(): Promise<void> {
    await this.last;
    await this.producer.disconnect();
  }

  private async publishNow(topic: string, messages: readonly OutgoingRecord[]): Promise<void> {
    if (this.failure) throw this.failure;
    if (messages.length === 0) return;
    try {
      const transaction = this.first ?? (await this.producer.transaction());
      this.first = undefined;
      await this.commit(transaction, topic, messages);
    } catch (error) {
      this.failure = isFenced(error)
        ? new FencedError(this.transactionalId, error)
        : new Error(`${this.transactionalId} has failed and must be started again`, { cause: error });
      throw this.failure;
    }
  }

  private async commit(
    transaction: Transaction,
    topic: string,
    messages: readonly OutgoingRecord[],
  ): Promise<void> {
    try {
      for (const batch of batchBySize(messages))
        await whileBusy(() => transaction.send({ topic, acks: -1, messages: batch.map(wireRecord) }));
      await whileBusy(() => transaction.commit());
    } catch (error) {
      // otherwise its records would block readers until it times out
      if (!isFenced(error)) await transaction.abort().catch(() => undefined);
      throw error;
    }
  }
}

/** The broker is still writing the markers of the previous transaction; kafkajs does not wait for that everywhere. */
async function whileBusy<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + BUSY_FOR_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!causes(error).some(({ type }) => type === 'CONCURRENT_TRANSACTIONS') || Date.now() > deadline)
        throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** 47: invalid producer epoch; 90: producer fenced, which kafkajs reports only by its number. */
function isFenced(error: unknown): boolean {
  return causes(error).some(
    ({ type, message }) =>
      type === 'INVALID_PRODUCER_EPOCH' || type === 'PRODUCER_FENCED' || message === 'Unknown error code 90',
  );
}
