import { GenericContainer, Wait } from 'testcontainers';
import { freePorts } from '../free-ports.js';
import type { RedisOptions, RedisService } from '../types.js';
import { containerService, engineHost } from './container-service.js';
import { REDIS_IMAGE } from './images.js';

export async function containerRedis({ config = {} }: RedisOptions = {}): Promise<RedisService> {
  const [port = 0] = await freePorts(1);
  const settings = {
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    ...config,
  };
  const container = await new GenericContainer(REDIS_IMAGE)
    .withExposedPorts({ container: 6379, host: port })
    .withCommand([
      'redis-server',
      ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    ])
    .withWaitStrategy(Wait.forLogMessage(/Ready to accept connections/))
    .start();
  return { ...containerService(container), url: `redis://${await engineHost()}:${port}` };
}
