import { TOPICS, createKafka, createProducer, ensureTopics, choosePartition, silentLogger } from '#kafka';
import type { Kafka, Producer, TopicName, TopicSpec } from '#kafka';
import { Keyspace, connectRedis } from '#store';
import type { RedisClient } from '#store';
import type { SharedServices } from '../../support/shared-services.js';
import { FollowedLog } from './followed-log.js';

/** Few, so that several clients share a partition. */
export const PARTITIONS = 2;

const WIPE = "for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end";

/** Real Kafka topics, a real Redis, and the current content of the logs. */
export class BillingEnvironment {
  readonly keys = {
    journal: new Keyspace(this.prefix, 'journal'),
    drafts: new Keyspace(this.prefix, 'drafts'),
  };

  private constructor(
    readonly prefix: string,
    readonly kafka: Kafka,
    readonly redis: RedisClient,
    readonly producer: Producer,
    readonly topics: Record<TopicName, TopicSpec>,
    readonly logs: Record<'journal' | 'contracts' | 'drafts' | 'invoices', FollowedLog>,
  ) {}

  static async open({ brokers, redisUrl, prefix }: SharedServices): Promise<BillingEnvironment> {
    const kafka = createKafka({ brokers, clientId: 'test', topicPrefix: prefix }, silentLogger);
    const choices = { journalRetentionMs: -1, journalPartitions: PARTITIONS, invoicePartitions: 1 };
    const topics = TOPICS(prefix, choices);
    await ensureTopics(kafka, Object.values(topics));
    const open = (name: TopicName): Promise<FollowedLog> => FollowedLog.open(kafka, topics[name].name);
    const [journal, contracts, drafts, invoices] = await Promise.all([
      open('journal'),
      open('contracts'),
      open('drafts'),
      open('invoices'),
    ]);
    const redis = connectRedis(redisUrl, () => undefined);
    return new BillingEnvironment(prefix, kafka, redis, createProducer(kafka), topics, {
      journal,
      contracts,
      drafts,
      invoices,
    });
  }

  home(clientId: string): number {
    return choosePartition(clientId, PARTITIONS);
  }

  /** Redis loses everything that it holds for a log, in one moment. */
  async wipe(log: 'journal' | 'drafts'): Promise<void> {
    await this.redis.eval(WIPE, 0, `${this.prefix}{${log}.*`);
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.logs).map((log) => log.close()));
    await this.producer.close();
    this.redis.disconnect();
  }
}
