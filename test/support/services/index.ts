/**
 * Real Kafka and Redis for tests and for the demo, in this order: the addresses in KAFKA_BROKERS and
 * REDIS_URL; else containers, if an engine answers; else local processes.
 * CONTADOR_SERVICES=given|containers|local asks for one way. Ports are free ones, data is in fresh folders,
 * and everything ends with this process.
 */
import { choose } from './choose.js';
import type { Choice, Ways } from './choose.js';
import { givenKafka, givenRedis } from './given.js';
import { localKafka } from './local/local-kafka.js';
import { localKafkaCluster } from './local/local-kafka-cluster.js';
import { localRedisCluster, localTlsRedisCluster } from './local/local-redis-cluster.js';
import { localRedis } from './local/local-redis.js';
import { redisLacks } from './local/redis-command.js';
import { kafkaLacks } from './local/requirements.js';
import { MissingServicesError } from './missing-services-error.js';
import type { KafkaOptions, KafkaService, RedisOptions, RedisService } from './types.js';

export type { KafkaOptions, KafkaService, RedisOptions, RedisService, Service } from './types.js';
export type { KafkaClusterService } from './local/local-kafka-cluster.js';
export type { RedisClusterService, TlsRedisClusterService } from './local/local-redis-cluster.js';
export { MissingServicesError };

export interface Services {
  kafka: KafkaService;
  redis: RedisService;
  stop(): Promise<void>;
}

// Testcontainers is loaded only when it is used: loading takes most of a second.
const kafkaWays = (options?: KafkaOptions): Ways<KafkaService> => ({
  name: 'Kafka',
  given: () => (options?.own ? undefined : givenKafka()),
  containers: async () => (await import('./containers/container-kafka.js')).containerKafka(options),
  lacks: kafkaLacks,
  local: () => localKafka(options),
});

const redisWays = (options?: RedisOptions): Ways<RedisService> => ({
  name: 'Redis',
  given: () => (options?.own ? undefined : givenRedis()),
  containers: async () => (await import('./containers/container-redis.js')).containerRedis(options),
  lacks: redisLacks,
  local: () => localRedis(options),
});

export const services = {
  kafka: async (options?: KafkaOptions): Promise<KafkaService> => started(await choose(kafkaWays(options))),

  redis: async (options?: RedisOptions): Promise<RedisService> => started(await choose(redisWays(options))),

  /** Three local brokers; always local processes. */
  kafkaCluster: localKafkaCluster,

  /** Three local nodes; always local processes. */
  redisCluster: localRedisCluster,

  /** The same with TLS, under certificates of a private authority. */
  tlsRedisCluster: localTlsRedisCluster,

  /** Both. Everything that is missing for either is reported in one error, before anything starts. */
  async start(): Promise<Services> {
    const [kafka, redis] = await Promise.all([choose(kafkaWays()), choose(redisWays())]);
    const reasons = [kafka, redis].flatMap((choice) => ('reasons' in choice ? choice.reasons : []));
    if (reasons.length > 0) throw new MissingServicesError(reasons);
    const both = await Promise.allSettled([started(kafka), started(redis)]);
    const [first, second] = both;
    if (first.status === 'fulfilled' && second.status === 'fulfilled') {
      return { kafka: first.value, redis: second.value, stop: () => stopAll([first.value, second.value]) };
    }
    await stopAll(both.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
    throw first.status === 'rejected' ? first.reason : (second as PromiseRejectedResult).reason;
  },
};

async function started<T>(choice: Choice<T>): Promise<T> {
  if ('reasons' in choice) throw new MissingServicesError(choice.reasons);
  return choice.start();
}

async function stopAll(running: { stop(): Promise<void> }[]): Promise<void> {
  await Promise.all(running.map((service) => service.stop()));
}
