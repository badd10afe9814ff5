import { connect } from 'node:net';
import { join } from 'node:path';
import { freePorts } from '../free-ports.js';
import type { RedisOptions, RedisService } from '../types.js';
import { redisCommand } from './redis-command.js';
import { ServerProcess } from './server-process.js';
import { removeFolder, tempFolder } from './temp-folder.js';

/**
 * A separate Redis (see `redisCommand`) with the append-only file that production uses (fsync each second).
 */
export async function localRedis({ config = {} }: RedisOptions = {}): Promise<
  RedisService & { port: number }
> {
  const command = await redisCommand();
  const [port = 0] = await freePorts(1);
  const dir = await tempFolder('redis');
  const settings = {
    bind: '127.0.0.1',
    port: String(port),
    dir,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    ...config,
  };
  const server = new ServerProcess({
    // Redis then gets an error for a file that cannot grow, as on a full disk, and is not killed.
    command: 'sh',
    args: [
      ...['-c', `trap '' XFSZ; exec "$0" "$@"`, command],
      ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    cwd: dir,
    log: join(dir, 'redis.log'),
    ready: () => answersPing(port),
  });
  await server.start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    dir,
    get pid() {
      return server.pid;
    },
    kill: (signal) => server.kill(signal),
    restart: async () => {
      await server.stop();
      await server.start();
    },
    stop: async () => {
      await server.stop();
      await removeFolder(dir);
    },
  };
}

/** Also false while Redis still loads its data (`-LOADING`). */
function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(500, () => socket.destroy());
    socket.once('data', (reply) => socket.end(() => resolve(reply.toString().startsWith('+PONG'))));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
