import { existsSync } from 'node:fs';
import { findJava, javaCommand } from './java.js';
import { kafkaJars } from './kafka-jars.js';
import { onPath } from './on-path.js';

/** What this machine lacks to run Kafka from its jars; empty if nothing. */
export async function kafkaLacks(): Promise<string[]> {
  const lacks: string[] = [];
  const java = await findJava();
  if (!java) lacks.push(noJava());
  else if (java.major < 17) lacks.push(`Java ${java.major} is too old for Kafka: 17 or newer is needed`);
  if (!existsSync(kafkaJars()) && onPath('mvn') === undefined)
    lacks.push('Maven (mvn), which fetches Kafka, is not on the PATH');
  return lacks;
}

const noJava = (): string =>
  process.env['JAVA_HOME']
    ? `JAVA_HOME is ${process.env['JAVA_HOME']}, and no Java runs at ${javaCommand()}: set it to a Java 17 or newer, or not at all`
    : 'Java (17 or newer) is not on the PATH';
