import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { findJava, javaCommand } from './java.js';
import { kafkaJars } from './kafka-jars.js';

/** What this machine lacks to run Redis as a local process; empty if nothing. */
export async function redisLacks(): Promise<string[]> {
  return (await onPath('redis-server')) ? [] : ['redis-server is not on the PATH'];
}

/** What this machine lacks to run Kafka from its jars; empty if nothing. */
export async function kafkaLacks(): Promise<string[]> {
  const lacks: string[] = [];
  const java = await findJava();
  if (!java) lacks.push(noJava());
  else if (java.major < 17) lacks.push(`Java ${java.major} is too old for Kafka: 17 or newer is needed`);
  if (!existsSync(kafkaJars()) && !(await onPath('mvn')))
    lacks.push('Maven (mvn), which fetches Kafka, is not on the PATH');
  return lacks;
}

const noJava = (): string =>
  process.env['JAVA_HOME']
    ? `JAVA_HOME is ${process.env['JAVA_HOME']}, and no Java runs at ${javaCommand()}: set it to a Java 17 or newer, or not at all`
    : 'Java (17 or newer) is not on the PATH';

async function onPath(command: string): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = await Promise.all(
    folders.map((folder) =>
      access(join(folder, command), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
