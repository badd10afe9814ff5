import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cached = { file: '', isThere: false };
jest.unstable_mockModule('./fetched-redis.js', () => ({
  redisInJar: () => (cached.file ? { file: cached.file, sha256: '' } : undefined),
  fetchedRedis: ({ file }: { file: string }) => (cached.isThere ? import.meta.filename : file),
  fetchRedis: ({ file }: { file: string }) => Promise.resolve(`/cache/${file}`),
}));
const { redisCommand, redisLacks } = await import('./redis-command.js');

const before = { ...process.env };
let dir: string;
const program = (name: string, output: string): string => {
  const path = join(dir, name);
  writeFileSync(path, `#!/bin/sh\necho '${output}'\n`, { mode: 0o755 });
  return path;
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'contador-path-'));
  process.env['PATH'] = dir;
  Object.assign(cached, { file: 'redis-server-7', isThere: false });
});

afterEach(() => {
  process.env = { ...before };
  rmSync(dir, { recursive: true });
});

describe('the local Redis', () => {
  it.each(['Redis server v=7.0.15 sha=0', 'Redis server v=8.2.1 sha=0', 'Valkey server v=7.2.11 sha=0'])(
    'comes from the PATH first: %s',
    async (version) => {
      const path = program('redis-server', version);
      expect(await redisLacks()).toEqual([]);
      expect(await redisCommand()).toBe(path);
    },
  );

  it('comes from Maven where the PATH has none', async () => {
    program('mvn', '');
    expect(await redisLacks()).toEqual([]);
    expect(await redisCommand()).toBe('/cache/redis-server-7');
  });

  it.each([
    ['too old', 'Redis server v=6.0.16 sha=0'],
    ['broken', 'error while loading shared libraries'],
  ])('comes from Maven where the one on the PATH is %s', async (_what, version) => {
    program('redis-server', version);
    program('mvn', '');
    expect(await redisLacks()).toEqual([]);
    expect(await redisCommand()).toBe('/cache/redis-server-7');
  });

  it('needs no Maven once it is fetched', async () => {
    cached.isThere = true;
    expect(await redisLacks()).toEqual([]);
  });

  it('is missing without Maven, and the reason names what the PATH has', async () => {
    expect(await redisLacks()).toEqual([
      'redis-server is not on the PATH, nor is Maven (mvn), which would fetch one',
    ]);
    const path = program('redis-server', 'Redis server v=6.0.16 sha=0');
    expect(await redisLacks()).toEqual([
      `no redis-server 7.0 or newer is on the PATH (${path} is 6.0.16), nor is Maven (mvn), which would fetch one`,
    ]);
  });

  it('is missing on a platform that the jar does not support', async () => {
    cached.file = '';
    program('mvn', '');
    expect(await redisLacks()).toEqual([
      `redis-server is not on the PATH; Maven Central has none for ${process.platform} on ${process.arch}`,
    ]);
    await expect(redisCommand()).rejects.toThrow('redis-server is not on the PATH');
  });
});
