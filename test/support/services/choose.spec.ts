import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose } from './choose.js';
import type { Choice, Ways } from './choose.js';
import { MissingServicesError } from './missing-services-error.js';

const before = { ...process.env };
const engine = createServer((_, response) => response.end('OK'));
const socket = join(tmpdir(), `contador-engine-${process.pid}.sock`);

const ways = (some: Partial<Ways<string>>): Ways<string> => ({
  name: 'Redis',
  given: () => undefined,
  containers: () => Promise.resolve('container'),
  lacks: () => Promise.resolve([]),
  local: () => Promise.resolve('local'),
  ...some,
});
const start = (choice: Choice<string>) =>
  'start' in choice ? choice.start() : Promise.reject(new MissingServicesError(choice.reasons));

beforeEach(() => {
  delete process.env['CONTADOR_SERVICES'];
  process.env['DOCKER_HOST'] = `unix://${socket}`;
});

afterEach(async () => {
  process.env = { ...before };
  jest.restoreAllMocks();
  if (engine.listening) await new Promise((resolve) => engine.close(resolve));
});

const engineUp = () => new Promise<void>((resolve) => engine.listen(socket, resolve));

describe('the choice of how to start Kafka and Redis', () => {
  it('prefers a given address', async () => {
    await engineUp();
    expect(await start(await choose(ways({ given: () => 'given' })))).toBe('given');
  });

  it('prefers a running container engine to local processes', async () => {
    await engineUp();
    expect(await start(await choose(ways({})))).toBe('container');
  });

  it('takes local processes without a container engine', async () => {
    expect(await start(await choose(ways({})))).toBe('local');
  });

  it('obeys CONTADOR_SERVICES', async () => {
    await engineUp();
    process.env['CONTADOR_SERVICES'] = 'local';
    expect(await start(await choose(ways({ given: () => 'given' })))).toBe('local');
    process.env['CONTADOR_SERVICES'] = 'podman';
    await expect(choose(ways({}))).rejects.toThrow('must be given, containers or local, not "podman"');
  });

  it('falls back to local processes, with a notice, when the engine cannot start the image', async () => {
    await engineUp();
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const containers = () => Promise.reject(new Error('manifest unknown'));
    expect(await start(await choose(ways({ containers })))).toBe('local');
    expect(printed).toHaveBeenCalledWith(expect.stringContaining('manifest unknown'));
  });

  it('reports what is missing and the three options when none works', async () => {
    const choice = await choose(ways({ lacks: () => Promise.resolve(['redis-server is not on the PATH']) }));
    const started = start(choice);
    await expect(started).rejects.toThrow(
      'Redis: no container engine answers; redis-server is not on the PATH',
    );
    await expect(started).rejects.toThrow(
      /KAFKA_BROKERS=.* REDIS_URL=[^]*container engine[^]*apt-get install[^]*brew install/,
    );
  });
});
