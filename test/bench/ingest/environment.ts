import {
  LogEnds,
  createKafka,
  createProducer,
  batchBySize,
  choosePartition,
  silentLogger,
  topicNames,
} from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { Keyspace, connectRedis, partitionReports } from '#store';
import { AppProcess } from '../../support/processes/index.js';
import { services } from '../../support/services/index.js';
import { events, first } from './events.js';

export const PARTITIONS = 12;
export const PREFIX = 'bench.';
const YOUNG = '--max-semi-space-size=64';

/** A broker, a Redis, and a journal full of events, which every contender reads from its start. */
export class BenchEnvironment {
  readonly journal = topicNames(PREFIX).journal;
  readonly kafka = createKafka(
    { brokers: this.brokers, clientId: 'bench', topicPrefix: PREFIX },
    silentLogger,
  );
  readonly redis = connectRedis(this.redisUrl, () => undefined);
  private readonly keys = new Keyspace(PREFIX, 'journal');
  private readonly producer = createProducer(this.kafka);
  private readonly logEnds = new LogEnds(this.kafka, this.journal);

  private constructor(
    readonly brokers: string[],
    readonly redisUrl: string,
    readonly brokerPid: number,
    readonly redisPid: number,
    private readonly stopServers: () => Promise<unknown>,
  ) {}

  static async start(): Promise<BenchEnvironment> {
    // long enough for processes that start together to join a group together
    const kafka = await services.kafka({ own: true, config: { 'group.initial.rebalance.delay.ms': '2000' } });
    const redis = await services.redis({ own: true });
    const stop = (): Promise<unknown> => Promise.all([kafka.stop(), redis.stop()]);
    if (kafka.pid === undefined || redis.pid === undefined) {
      await stop();
      throw new Error('CPU is measured for local servers only: set CONTADOR_SERVICES=local');
    }
    return new BenchEnvironment(kafka.brokers, redis.url, kafka.pid, redis.pid, stop);
  }

  /** Appends `count` events to the journal; ingest itself creates the topics. */
  async fill(count: number): Promise<void> {
    const ingest = this.ingest();
    await ingest.start();
    await ingest.stop();
    for (const batch of batchBySize(first(count, events(Date.now()))))
      await this.producer.send(this.journal, batch);
  }

  /** Environment of every process. */
  get env(): Record<string, string> {
    return {
      KAFKA_BROKERS: this.brokers.join(','),
      REDIS_URL: this.redisUrl,
      CONTADOR_TOPIC_PREFIX: PREFIX,
      CONTADOR_JOURNAL_PARTITIONS: String(PARTITIONS),
      CONTADOR_LOG_LEVEL: 'warn',
      // as in docker-compose.yml
      NODE_OPTIONS: YOUNG,
    };
  }

  ingest(settings: Readonly<Record<string, string>> = {}, main?: string): AppProcess {
    const options = `${YOUNG} ${settings['NODE_OPTIONS'] ?? ''}`;
    return new AppProcess('ingest', { ...this.env, ...settings, NODE_OPTIONS: options }, main);
  }

  /** Next offset to fold of each partition, as stored in Redis. */
  async positions(): Promise<number[]> {
    const replies = await Promise.all(
      Array.from({ length: PARTITIONS }, (_, partition) =>
        this.redis.hget(this.keys.position(partition), 'offset'),
      ),
    );
    return replies.map(Number);
  }

  async folded(): Promise<number> {
    return (await this.positions()).reduce((sum, position) => sum + position, 0);
  }

  /** The end of each partition's log. */
  async ends(): Promise<number[]> {
    const ends = await this.logEnds.all();
    return Array.from({ length: PARTITIONS }, (_, partition) => ends.get(partition)?.high ?? 0);
  }

  /** The number of these records by partition. */
  byPartition(records: readonly OutgoingRecord[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const { key } of records) {
      const partition = choosePartition(String(key), PARTITIONS);
      counts.set(partition, (counts.get(partition) ?? 0) + 1);
    }
    return counts;
  }

  /** The number of records by verdict. */
  async counts(): Promise<Record<string, number>> {
    const sums: Record<string, number> = {};
    for (const { counters } of await partitionReports(this.redis, this.keys, PARTITIONS)) {
      for (const [verdict, count] of Object.entries(counters.counts))
        sums[verdict] = (sums[verdict] ?? 0) + count;
    }
    return sums;
  }

  async stop(): Promise<void> {
    await Promise.all([this.producer.close(), this.logEnds.close()]);
    this.redis.disconnect();
    await this.stopServers();
  }
}
