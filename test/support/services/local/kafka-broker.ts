import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { supportFile } from '../support-file.js';
import { javaCommand } from './java.js';
import { kafkaJars } from './kafka-jars.js';
import { ServerProcess } from './server-process.js';

export interface BrokerLocation {
  dir: string;
  port: number;
  controllerPort: number;
  /** 1 unless there are several. */
  nodeId?: number;
}

/** One node, broker and controller in one, set for quick starts and a quick return after kill -9. */
export function brokerSettings({
  dir,
  port,
  controllerPort,
  nodeId = 1,
}: BrokerLocation): Record<string, string> {
  const broker = `PLAINTEXT://127.0.0.1:${port}`;
  return {
    'process.roles': 'broker,controller',
    'node.id': String(nodeId),
    'controller.quorum.voters': `${nodeId}@127.0.0.1:${controllerPort}`,
    listeners: `${broker},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': broker,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': join(dir, 'data'),
    'auto.create.topics.enable': 'false',
    'offsets.topic.num.partitions': '1',
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.num.partitions': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    // a restart after kill -9 waits until the broker's old session has run out
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
  };
}

export async function writeSettings(dir: string, settings: Record<string, string>): Promise<string> {
  const file = join(dir, 'server.properties');
  await writeFile(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  return file;
}

/** Small heap, serial collector, first compiler only: the quickest start on few cores. */
export function brokerProcess(dir: string, jvmOptions: string[]): ServerProcess {
  return new ServerProcess({
    command: javaCommand(),
    args: [
      ...['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...jvmOptions],
      `-Dlog4j2.configurationFile=${supportFile('kafka', 'log4j2.properties')}`,
      ...['-cp', join(kafkaJars(), '*'), 'kafka.Kafka', join(dir, 'server.properties')],
    ],
    cwd: dir,
    log: join(dir, 'kafka.log'),
    ready: (output) => output.includes('Kafka Server started'),
  });
}
