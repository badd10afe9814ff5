import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts } from '../free-ports.js';
import type { KafkaOptions, KafkaService } from '../types.js';
import { brokerProcess, brokerSettings, writeSettings } from './kafka-broker.js';
import { kafkaTemplate } from './kafka-template.js';
import { removeFolder, tempFolder } from './temp-folder.js';

/** Apache Kafka in KRaft mode from its own jars, one node. */
export async function localKafka({ config = {} }: KafkaOptions = {}): Promise<KafkaService> {
  const { store, archive } = await kafkaTemplate();
  const [port = 0, controllerPort = 0] = await freePorts(2);
  const dir = await tempFolder('kafka');
  await cp(store, join(dir, 'data'), { recursive: true });
  await writeSettings(dir, { ...brokerSettings({ dir, port, controllerPort }), ...config });
  const broker = brokerProcess(dir, [`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto', '-Xlog:cds=off']);
  await broker.start();
  return {
    brokers: [`127.0.0.1:${port}`],
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
