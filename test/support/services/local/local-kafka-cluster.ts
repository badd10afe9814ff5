import { freePorts } from '../free-ports.js';
import type { KafkaService } from '../types.js';
import { kafkaTemplate } from './kafka-template.js';
import { startBroker } from './local-kafka.js';

export interface KafkaClusterService {
  /** `host:port` of each broker. */
  readonly brokers: string[];
  /** Each broker by its id in Kafka, so that a test can kill one alone. */
  readonly nodes: ReadonlyMap<number, KafkaService>;
  stop(): Promise<void>;
}

const IDS = [1, 2, 3];

const COPIES = {
  'default.replication.factor': '3',
  'min.insync.replicas': '2',
  'offsets.topic.replication.factor': '3',
  'transaction.state.log.replication.factor': '3',
  'transaction.state.log.min.isr': '2',
};

/**
 * Three brokers that are also controllers: each topic has three replicas, of which two must have a record.
 */
export async function localKafkaCluster(config: Record<string, string> = {}): Promise<KafkaClusterService> {
  // made once, before three brokers need it at the same time
  await kafkaTemplate();
  const ports = await freePorts(2 * IDS.length);
  const places = IDS.map((nodeId, index) => ({
    nodeId,
    port: ports[2 * index] as number,
    controllerPort: ports[2 * index + 1] as number,
  }));
  const voters = places
    .map(({ nodeId, controllerPort }) => `${nodeId}@127.0.0.1:${controllerPort}`)
    .join(',');
  const settings = { ...COPIES, 'controller.quorum.voters': voters, ...config };
  const started = await Promise.allSettled(places.map((place) => startBroker(place, settings, ['-Xmx256m'])));
  const nodes = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const stop = async (): Promise<void> => void (await Promise.all(nodes.map((node) => node.stop())));
  for (const result of started) {
    if (result.status === 'fulfilled') continue;
    await stop();
    throw result.reason;
  }
  return {
    brokers: nodes.flatMap(({ brokers }) => brokers),
    nodes: new Map(nodes.map((node, index) => [IDS[index] as number, node])),
    stop,
  };
}
