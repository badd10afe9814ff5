import kafkajs from 'kafkajs';
import type { Cluster, Consumer, Kafka, KafkaMessage } from 'kafkajs';
import { rawRecord } from '../records/raw-record.js';
import type { RawRecord } from '../records/raw-record.js';

/** The result of one fetch for a partition. */
export interface Fetched {
  partition: number;
  /** Committed data records only. */
  records: RawRecord[];
  /** Next offset to read, after control records and aborted transactions. */
  next: number;
}

interface FetchResponse {
  responses: {
    topicName: string;
    partitions: {
      partition: number;
      messages: (KafkaMessage & { isControlRecord: boolean })[];
    }[];
  }[];
}

interface FetchLimits {
  maxWaitMs: number;
  /** Per partition. */
  maxBytes: number;
}

const READ_COMMITTED = 1;
const MIB = 1024 * 1024;
const LIMITS: FetchLimits = { maxWaitMs: 300, maxBytes: 2 * MIB };

/**
 * Reads partitions at given offsets without a consumer group, so that there is nothing to join and nothing to
 * clean up.
 *
 * kafkajs has no such client, but passes its cluster to a partition assigner when a consumer is created; that
 * consumer never runs, and its group is never created.
 */
export class LogReader {
  private constructor(
    private readonly consumer: Consumer,
    private readonly cluster: Cluster,
    private readonly topic: string,
  ) {}

  static async open(kafka: Kafka, topic: string): Promise<LogReader> {
    let cluster: Cluster | undefined;
    const consumer = kafka.consumer({
      groupId: 'contador-reader-without-group',
      allowAutoTopicCreation: false,
      partitionAssigners: [
        (given) => {
          cluster = given.cluster;
          return kafkajs.PartitionAssigners.roundRobin(given);
        },
      ],
    });
    if (!cluster) throw new Error('kafkajs did not expose its cluster');
    await consumer.connect();
    const reader = new LogReader(consumer, cluster, topic);
    try {
      await cluster.addTargetTopic(topic);
      return reader;
    } catch (error) {
      await reader.close();
      throw error;
    }
  }

  partitions(): number[] {
    return this.cluster
      .findTopicPartitionMetadata(this.topic)
      .map(({ partitionId }) => partitionId)
      .sort((a, b) => a - b);
  }

  /** Fetches from all partitions once; waits up to `maxWaitMs` where there is nothing new. */
  async fetch(positions: ReadonlyMap<number, number>, limits: Partial<FetchLimits> = {}): Promise<Fetched[]> {
    const leaders = this.cluster.findLeaderForPartitions(this.topic, [...positions.keys()]);
    const rounds = Object.entries(leaders).map(([nodeId, partitions]) =>
      this.fetchNode(nodeId, partitions.map(Number), positions, { ...LIMITS, ...limits }),
    );
    return (await Promise.all(rounds)).flat();
  }

  /** After an error: discards what is known of leaders and connections. */
  async refresh(): Promise<void> {
    await this.cluster.connect();
    await this.cluster.refreshMetadata();
  }

  close(): Promise<void> {
    return this.consumer.disconnect();
  }

  private async fetchNode(
    nodeId: string,
    partitions: readonly number[],
    positions: ReadonlyMap<number, number>,
    { maxWaitMs, maxBytes }: FetchLimits,
  ): Promise<Fetched[]> {
    const broker = await this.cluster.findBroker({ nodeId });
    const { responses } = (await broker.fetch({
      isolationLevel: READ_COMMITTED,
      maxWaitTime: maxWaitMs,
      minBytes: 1,
      maxBytes: 16 * MIB,
      topics: [
        {
          topic: this.topic,
          partitions: partitions.map((partition) => ({
            partition,
            fetchOffset: String(positions.get(partition) ?? 0),
            maxBytes,
          })),
        },
      ],
    })) as FetchResponse;
    return responses.flatMap(({ partitions: fetched }) =>
      fetched.map(({ partition, messages }) => {
        const from = positions.get(partition) ?? 0;
        const last = messages[messages.length - 1];
        return {
          partition,
          // a batch is delivered whole, even if it begins before the requested offset
          records: messages
            .filter(({ isControlRecord }) => !isControlRecord)
            .map(rawRecord)
            .filter(({ offset }) => offset >= from),
          // by one at least: a corrupt batch may not show its last offset, and is returned for each offset in it
          next: last ? Math.max(from, Number(last.offset)) + 1 : from,
        };
      }),
    );
  }
}
