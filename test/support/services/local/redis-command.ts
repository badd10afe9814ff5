import { existsSync } from 'node:fs';
import { fetchRedis, fetchedRedis, redisInJar } from './fetched-redis.js';
import { onPath } from './on-path.js';
import { redisVersion } from './redis-version.js';

/** The version that contador requires of its Redis at start. */
const LEAST_MAJOR = 7;

/** The `redis-server` of the PATH, unless it is too old; else one that Maven fetches, once. */
export async function redisCommand(): Promise<string> {
  const { command, problem } = await redisOnPath();
  if (command !== undefined) return command;
  const redis = redisInJar();
  if (!redis) throw new Error(problem);
  return fetchRedis(redis);
}

/** What this machine lacks to run Redis as a local process; empty if nothing. */
export async function redisLacks(): Promise<string[]> {
  const { command, problem } = await redisOnPath();
  if (command !== undefined) return [];
  const redis = redisInJar();
  if (!redis) return [`${problem}; Maven Central has none for ${process.platform} on ${process.arch}`];
  if (existsSync(fetchedRedis(redis)) || onPath('mvn') !== undefined) return [];
  return [`${problem}, nor is Maven (mvn), which would fetch one`];
}

async function redisOnPath(): Promise<{ command?: string; problem: string }> {
  const command = onPath('redis-server');
  if (command === undefined) return { problem: 'redis-server is not on the PATH' };
  const version = await redisVersion(command);
  const problem = `no redis-server ${LEAST_MAJOR}.0 or newer is on the PATH (${command} is ${version ?? 'broken'})`;
  return Number.parseInt(version ?? '') >= LEAST_MAJOR ? { command, problem } : { problem };
}
