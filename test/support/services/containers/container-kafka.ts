import { freePorts } from '../free-ports.js';
import type { KafkaOptions, KafkaService } from '../types.js';
import { ApacheKafkaContainer } from './apache-kafka-container.js';
import { containerService, engineHost } from './container-service.js';

export async function containerKafka({ config = {} }: KafkaOptions = {}): Promise<KafkaService> {
  const host = await engineHost();
  const [port = 0] = await freePorts(1);
  const container = await new ApacheKafkaContainer(host, port, config).start();
  return { ...containerService(container), brokers: [`${host}:${port}`] };
}
