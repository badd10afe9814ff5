import { createProducer, lastRecords, toKafkaMessage } from '#kafka';
import { DeadLetterPublisher, readDeadLetter } from '#records';
import type { Kafka, OutgoingRecord, Producer } from '#kafka';
import type { DeadLetter } from '#records';
import { JournalFolder } from '#journal';
import { JournalStore, Keyspace, connectRedis, partitionReports } from '#store';
import type { PartitionReport, RedisClient } from '#store';
import { DAY_MS } from '#usage';
import { eventually } from '../../support/deployment/eventually.js';
import { batchBytes, produceBytes } from '../raw-batches/index.js';
import { sharedServices } from '../../support/shared-services.js';
import { connectKafka, serve, withAdmin } from '../kafka/harness.js';
import type { RunningServer } from '../kafka/harness.js';

const MIB = 1024 * 1024;
export const SETTINGS = {
  ...{ partitions: 1, lateWindowMs: 62 * DAY_MS, clockSkewMs: 300_000 },
  maxBatchBytes: 64 * MIB,
};

type Parts = Parameters<typeof batchBytes>[0];

/** Ingest over one partition: real Kafka and Redis, the transport, the fold, dead letters and forwards. */
export class Ingest {
  readonly journal: string;
  readonly keys: Keyspace;
  private readonly deadLetters: string;
  private readonly broker: string;
  private readonly producer: Producer;
  private servers: RunningServer[] = [];

  private constructor(
    readonly kafka: Kafka,
    readonly redis: RedisClient,
    brokers: readonly string[],
    prefix: string,
  ) {
    this.journal = `${prefix}journal`;
    this.deadLetters = `${prefix}dead-letters`;
    this.keys = new Keyspace(prefix, 'journal');
    this.broker = brokers[0] ?? '';
    this.producer = createProducer(kafka, { isCompressed: true });
  }

  /** @param compression of the journal: the broker's codec, in place of the sender's */
  static async start(compression = 'producer'): Promise<Ingest> {
    const { brokers, redisUrl, prefix } = sharedServices();
    const ingest = new Ingest(
      connectKafka(brokers),
      connectRedis(redisUrl, () => undefined),
      brokers,
      prefix,
    );
    await ingest.createTopic(ingest.journal, 4 * MIB, compression);
    await ingest.createTopic(ingest.deadLetters, 5 * MIB, 'producer');
    await ingest.serve();
    return ingest;
  }

  /** A process that folds, as after a start of ingest. */
  async serve(): Promise<RunningServer> {
    const deadLetters = new DeadLetterPublisher(this.producer, this.deadLetters);
    const store = new JournalStore(this.redis, this.keys);
    const folder = new JournalFolder(store, deadLetters, this.producer, SETTINGS);
    const { kafka, journal: topic } = this;
    const positions = (partition: number) => folder.position(partition);
    const server = await serve({ kafka, topic, groupId: `${topic}-ingest`, positions }, (slice) =>
      folder.fold(slice),
    );
    this.servers.push(server);
    return server;
  }

  async stopServing(): Promise<void> {
    await Promise.all(this.servers.splice(0).map((server) => server.close()));
  }

  async stop(): Promise<void> {
    await this.stopServing();
    await this.producer.close();
    this.redis.disconnect();
  }

  health() {
    return this.servers[0]?.server.healthy();
  }

  send(records: readonly OutgoingRecord[]) {
    return this.producer.send(this.journal, records);
  }

  /** @returns the offset of the batch's first record */
  append(parts: Parts): Promise<number> {
    return produceBytes(this.broker, this.journal, batchBytes({ timestamp: Date.now(), ...parts }));
  }

  async end(): Promise<number> {
    const [offsets] = await withAdmin(this.kafka, (admin) => admin.fetchTopicOffsets(this.journal));
    return Number(offsets?.high);
  }

  async report(keys = this.keys): Promise<PartitionReport> {
    const [report] = await partitionReports(this.redis, keys, 1);
    if (!report) throw new Error('a journal of one partition');
    return report;
  }

  /** The dead letters, oldest first. */
  async readDeadLetters(): Promise<DeadLetter[]> {
    const records = [...(await lastRecords(this.kafka, this.deadLetters, 10_000)).values()].flat();
    return records.flatMap((record) => readDeadLetter(record) ?? []);
  }

  private async createTopic(name: string, maxMessageBytes: number, compression: string): Promise<void> {
    const entries = {
      'message.timestamp.type': 'LogAppendTime',
      'max.message.bytes': String(maxMessageBytes),
      'compression.type': compression,
    };
    const configEntries = Object.entries(entries).map(([key, value]) => ({ name: key, value }));
    const topics = [{ topic: name, numPartitions: 1, replicationFactor: 1, configEntries }];
    await withAdmin(this.kafka, async (admin) => {
      // kafkajs' own wait gives up where the broker does not know the topic yet
      await admin.createTopics({ topics, waitForLeaders: false });
      await eventually(() => admin.fetchTopicOffsets(name));
    });
  }
}

/** A valid call, as the value of a record in structured mode; `extra` makes it longer. */
export function createCall(id: string, extra = ''): string {
  const endedAt = Math.floor(Date.now() / 1_000) * 1_000 - 60_000;
  const times = {
    startedAt: new Date(endedAt - 1_000).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
  };
  const data = {
    clientId: 'acme',
    contactId: id,
    outcome: 'handled',
    agentId: 'a-1',
    talkMs: 1_000,
    ...times,
    extra,
  };
  const event = { specversion: '1.0', id, source: '/records', type: 'contact.call', data } as const;
  return String(toKafkaMessage(event, 'structured').value);
}
