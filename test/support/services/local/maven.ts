import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '#runtime';
import { supportFile } from '../support-file.js';
import { onPath } from './on-path.js';

/** A folder of test/support with a pom.xml that names what Maven fetches. */
type Fetched = 'kafka' | 'redis';

const pomPath = (name: Fetched): string => supportFile(name, 'pom.xml');

/** Folder for files that are made once from what Maven fetches. Its name changes with the pom's content. */
export const cacheFolder = (name: Fetched): string =>
  join(
    packageRoot,
    '.cache',
    name,
    createHash('sha256')
      .update(readFileSync(pomPath(name)))
      .digest('hex')
      .slice(0, 12),
  );

/**
 * Runs a goal of Maven's dependency plugin on a pom of test/support.
 * @throws with `failure` and Maven's own output when the goal fails
 */
export async function runMaven(
  name: Fetched,
  goal: string,
  args: readonly string[],
  failure: string,
): Promise<void> {
  await promisify(execFile)(onPath('mvn') ?? 'mvn', [
    ...['-q', '-B', '-Dstyle.color=never', '-f', pomPath(name), `dependency:${goal}`],
    ...args,
  ]).catch((error: unknown) => {
    const { stdout = '', message } = error as { stdout?: string; message: string };
    throw new Error(`${failure} (is there a network?):\n${stdout || message}`);
  });
}

/** Moves a file or folder to its place, or removes it if another process was quicker. */
export async function keep(made: string, place: string): Promise<void> {
  if (!existsSync(place)) await rename(made, place).catch(() => undefined);
  await rm(made, { recursive: true, force: true });
}
