import { GenericContainer, Wait } from 'testcontainers';
import { KAFKA_IMAGE } from './images.js';

const INNER_PORT = 9092;

/**
 * `apache/kafka` as one KRaft node. Testcontainers' own Kafka module supports Confluent's image only. The
 * host port is chosen beforehand: the broker must announce it, and it has to survive a restart.
 */
export class ApacheKafkaContainer extends GenericContainer {
  constructor(host: string, port: number, config: Record<string, string>) {
    super(KAFKA_IMAGE);
    this.withExposedPorts({ container: INNER_PORT, host: port })
      .withEnvironment({ ...environment(`PLAINTEXT://${host}:${port}`), ...asEnvironment(config) })
      .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
      .withStartupTimeout(120_000);
  }
}

/** The image drops its defaults as soon as one setting is given, so all are listed here. */
const environment = (advertised: string): Record<string, string> =>
  asEnvironment({
    'node.id': '1',
    'process.roles': 'broker,controller',
    'controller.quorum.voters': '1@localhost:9094',
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'BROKER',
    listeners: `PLAINTEXT://:${INNER_PORT},BROKER://:9093,CONTROLLER://:9094`,
    'advertised.listeners': `${advertised},BROKER://localhost:9093`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'auto.create.topics.enable': 'false',
    'offsets.topic.num.partitions': '1',
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.num.partitions': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
    'heap.opts': '-Xmx512m -Xms256m',
  });

/** `log.dirs` → `KAFKA_LOG_DIRS`, as the image reads its settings. */
const asEnvironment = (settings: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`,
      value,
    ]),
  );
