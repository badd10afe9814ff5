import type { KafkaService, RedisService, Service } from './types.js';

const refuse = (what: string) => () =>
  Promise.reject(new Error(`A server whose address was given is not ours to ${what}.`));

const notOurs: Service = { kill: refuse('kill'), restart: refuse('restart'), stop: () => Promise.resolve() };

/** The broker list in KAFKA_BROKERS, if there is one. */
export function givenKafka(): KafkaService | undefined {
  const brokers = (process.env['KAFKA_BROKERS'] ?? '')
    .split(',')
    .map((broker) => broker.trim())
    .filter(Boolean);
  return brokers.length > 0 ? { ...notOurs, brokers } : undefined;
}

/** The address in REDIS_URL, if there is one. */
export function givenRedis(): RedisService | undefined {
  const url = process.env['REDIS_URL'];
  return url ? { ...notOurs, url } : undefined;
}
