import { randomBytes } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts } from '../free-ports.js';
import type { KafkaOptions, KafkaService } from '../types.js';
import { brokerProcess, brokerSettings, writeSettings } from './kafka-broker.js';
import type { BrokerLocation } from './kafka-broker.js';
import { kafkaTemplate } from './kafka-template.js';
import { removeFolder, tempFolder } from './temp-folder.js';

/** Apache Kafka in KRaft mode from its own jars, one node. */
export async function localKafka({ config = {} }: KafkaOptions = {}): Promise<KafkaService> {
  const [port = 0, controllerPort = 0] = await freePorts(2);
  return startBroker({ nodeId: 1, port, controllerPort }, config);
}

/** One broker with these additional settings; resolves once it has started. */
export async function startBroker(
  place: Omit<Required<BrokerLocation>, 'dir'>,
  config: Record<string, string>,
  jvmOptions: string[] = [],
): Promise<KafkaService> {
  const { store, archive } = await kafkaTemplate();
  const dir = await tempFolder('kafka');
  await cp(store, join(dir, 'data'), { recursive: true });
  if (place.nodeId !== 1) await becomeNode(join(dir, 'data', 'meta.properties'), place.nodeId);
  await writeSettings(dir, { ...brokerSettings({ dir, ...place }), ...config });
  const archived = [`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto', '-Xlog:cds=off'];
  const broker = brokerProcess(dir, [...archived, ...jvmOptions]);
  await broker.start();
  return {
    brokers: [`127.0.0.1:${place.port}`],
    get pid() {
      return broker.pid;
    },
    kill: (signal) => broker.kill(signal),
    restart: async () => {
      await broker.stop();
      await broker.start();
    },
    stop: async () => {
      await broker.stop();
      await removeFolder(dir);
    },
  };
}

/** The formatted store belongs to node 1; a cluster refuses two nodes, or folders, with one id. */
async function becomeNode(file: string, nodeId: number): Promise<void> {
  const properties = await readFile(file, 'utf8');
  const directoryId = randomBytes(16).toString('base64url');
  await writeFile(
    file,
    properties
      .replace(/^node\.id=.*$/m, `node.id=${nodeId}`)
      .replace(/^directory\.id=.*$/m, `directory.id=${directoryId}`),
  );
}
