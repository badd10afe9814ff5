import { createKafka, createProducer, followTopic, silentLogger, topicNames } from '#kafka';
import type { FollowedRecord } from '#kafka';
import { connectRedis } from '#store';
import { AppProcess, stopApps } from '../../support/processes/index.js';
import type { SharedServices } from '../../support/shared-services.js';
import { DescribedApi } from './described-api.js';
import type { ApiResponse } from './described-api.js';

/** Partitions of the journal. */
export const PARTITIONS = 3;

/** The environment of the console cases: a running console and ingest, and their logs. */
export class ConsoleEnvironment {
  readonly prefix = this.services.prefix;
  readonly topics = topicNames(this.services.prefix);
  readonly env = {
    KAFKA_BROKERS: this.services.brokers.join(','),
    REDIS_URL: this.services.redisUrl,
    CONTADOR_TOPIC_PREFIX: this.services.prefix,
    CONTADOR_JOURNAL_PARTITIONS: String(PARTITIONS),
  };
  private readonly kafka = createKafka(
    { brokers: this.services.brokers, clientId: 'console-e2e', topicPrefix: this.services.prefix },
    silentLogger,
  );
  readonly producer = createProducer(this.kafka);
  readonly redis = connectRedis(this.services.redisUrl, () => undefined);
  readonly apps = {
    ingest: new AppProcess('ingest', this.env),
    console: new AppProcess('console', this.env),
  };
  private described: DescribedApi | undefined;

  constructor(private readonly services: SharedServices) {}

  get api(): DescribedApi {
    if (!this.described) throw new Error('no console runs yet');
    return this.described;
  }

  async start(): Promise<void> {
    await Promise.all([this.apps.ingest.start(), this.restartConsole()]);
  }

  async restartConsole(): Promise<void> {
    await this.apps.console.start();
    this.described = await DescribedApi.open(this.apps.console.url);
  }

  async stop(): Promise<void> {
    await stopApps(Object.values(this.apps));
    await Promise.all([this.producer.close(), this.redis.quit()]);
  }

  sign(contract: unknown, headers: Record<string, string> = {}, query = ''): Promise<ApiResponse> {
    return this.api.post(`/v1/contracts${query}`, JSON.stringify(contract), headers);
  }

  /** All current records of a topic. */
  async readRecords(topic: string): Promise<FollowedRecord[]> {
    const records: FollowedRecord[] = [];
    const following = await followTopic(this.kafka, topic, (record) => void records.push(record));
    await following.caughtUp;
    await following.close();
    return records;
  }
}

/** Status and code of a problem. */
export const problem = ({ status, body }: ApiResponse): string => `${status} ${String(body['code'])}`;
