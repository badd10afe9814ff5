import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, keep, runMaven } from './maven.js';

/** Folder for files that are made once: the jars, a formatted store, a class archive. */
export const kafkaCache = (): string => cacheFolder('kafka');

export const kafkaJars = (): string => join(kafkaCache(), 'libs');

/**
 * Resolves Kafka's own jars with Maven, once. Two processes may do it at the same time: one result is kept.
 */
export async function resolveKafkaJars(): Promise<void> {
  if (existsSync(kafkaJars())) return;
  console.error('Kafka: resolving its jars with Maven (once)');
  const target = join(kafkaCache(), `libs.${process.pid}`);
  await mkdir(kafkaCache(), { recursive: true });
  await runMaven(
    'kafka',
    'copy-dependencies',
    ['-DincludeScope=runtime', `-DoutputDirectory=${target}`],
    "Maven could not resolve Kafka's jars",
  );
  await keep(target, kafkaJars());
}
