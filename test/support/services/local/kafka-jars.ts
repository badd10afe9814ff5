import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repoRoot, supportFile } from '../repo-root.js';

const pom = supportFile('kafka', 'pom.xml');

/** Folder for what is made once: the jars, a formatted store, a class archive. Named by the pom's content. */
export const kafkaCache = (): string =>
  join(
    repoRoot,
    '.cache',
    'kafka',
    createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12),
  );

export const kafkaJars = (): string => join(kafkaCache(), 'libs');

/** Resolves Kafka's own jars with Maven, once. Two processes may do it at the same time: one result is kept. */
export async function resolveKafkaJars(): Promise<void> {
  if (existsSync(kafkaJars())) return;
  console.error('Kafka: resolving its jars with Maven (once)');
  const target = join(kafkaCache(), `libs.${process.pid}`);
  await mkdir(kafkaCache(), { recursive: true });
  await promisify(execFile)('mvn', [
    ...['-q', '-B', '-Dstyle.color=never', '-f', pom, 'dependency:copy-dependencies'],
    ...['-DincludeScope=runtime', `-DoutputDirectory=${target}`],
  ]).catch((error: unknown) => {
    const { stdout = '', message } = error as { stdout?: string; message: string };
    throw new Error(`Maven could not resolve Kafka's jars (is there a network?):\n${stdout || message}`);
  });
  await keep(target, kafkaJars());
}

/** Moves what was made into its place, or drops it if someone else was quicker. */
export async function keep(made: string, place: string): Promise<void> {
  if (!existsSync(place)) await rename(made, place).catch(() => undefined);
  await rm(made, { recursive: true, force: true });
}
