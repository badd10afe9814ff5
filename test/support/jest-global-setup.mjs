/**
 * One Kafka and one Redis for all integration suites of a run; workers get their addresses through the
 * environment.
 */
import { tsImport } from 'tsx/esm/api';

export default async function setup() {
  const { services } = await tsImport('./services/index.ts', import.meta.url);
  const running = await services.start();
  process.env.CONTADOR_TEST_KAFKA_BROKERS = running.kafka.brokers.join(',');
  process.env.CONTADOR_TEST_REDIS_URL = running.redis.url;
  globalThis.contadorTestServices = running;
}
