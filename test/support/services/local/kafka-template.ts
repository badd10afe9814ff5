import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '../free-ports.js';
import { findJava, javaCommand } from './java.js';
import { brokerProcess, brokerSettings, writeSettings } from './kafka-broker.js';
import { kafkaCache, kafkaJars, resolveKafkaJars } from './kafka-jars.js';
import { keep } from './maven.js';
import { removeFolder, tempFolder } from './temp-folder.js';

export interface KafkaTemplate {
  /** A formatted, empty store to copy: formatting one takes a JVM of its own, a second each time. */
  store: string;
  /** Class archive of this exact Java build: it more than halves the time to start. */
  archive: string;
}

/** Makes the files that every local start uses, once: jars, formatted store, class archive. */
export async function kafkaTemplate(): Promise<KafkaTemplate> {
  await resolveKafkaJars();
  const java = createHash('sha256')
    .update((await findJava())?.build ?? '')
    .digest('hex')
    .slice(0, 12);
  const template = { store: join(kafkaCache(), 'store'), archive: join(kafkaCache(), `classes-${java}.jsa`) };
  if (!existsSync(template.store) || !existsSync(template.archive)) await make(template);
  return template;
}

async function make({ store, archive }: KafkaTemplate): Promise<void> {
  console.error('Kafka: preparing quick starts (once)');
  const dir = await tempFolder('kafka-template');
  const [port = 0, controllerPort = 0] = await freePorts(2);
  const settings = await writeSettings(dir, brokerSettings({ dir, port, controllerPort }));
  await promisify(execFile)(javaCommand(), [
    ...['-cp', join(kafkaJars(), '*'), 'kafka.tools.StorageTool', 'format'],
    ...['--cluster-id', 'Y29udGFkb3ItdGVzdC1rZg', '--config', settings],
  ]);
  const mine = `.${process.pid}`;
  await cp(join(dir, 'data'), store + mine, { recursive: true });
  await keep(store + mine, store);

  const broker = brokerProcess(dir, [
    `-XX:ArchiveClassesAtExit=${archive}${mine}`,
    '-Xlog:cds=off',
    '-Xlog:cds+dynamic=off',
  ]);
  await broker.start();
  await broker.kill('SIGTERM');
  await keep(archive + mine, archive);
  await removeFolder(dir);
}
