import { describe, expect, it } from '@jest/globals';
import type { Connections } from '#connections';
import { TOPICS } from '#kafka';
import { Health, Shutdown, createLogger, createMetrics, loadConfig } from '#runtime';
import { ConsoleConfig } from './config/console-config.js';
import { createApp } from './create-app.js';
import { LiveService } from './live/live.service.js';

/** Fails on every use of a connection. */
const unused = (name: string): never =>
  new Proxy(
    {},
    {
      get: (_, property) => {
        throw new Error(`${name}.${String(property)} is used before the start`);
      },
    },
  ) as never;

function start() {
  const config = loadConfig(ConsoleConfig, { KAFKA_BROKERS: 'none:1', REDIS_URL: 'redis://none' });
  const logger = createLogger('console', 'silent');
  const connections = {
    ...{ logger, health: new Health(), registry: createMetrics('console') },
    topics: TOPICS(config.topicPrefix, config),
    ...{ kafka: unused('kafka'), promptKafka: unused('promptKafka'), redis: unused('redis') },
    producer: unused('producer'),
  } as unknown as Connections;
  return { config, connections, shutdown: new Shutdown(logger) };
}

describe('the modules of the console', () => {
  it('are constructed without a read of Kafka or Redis, and provide the metrics of their features', async () => {
    const started = start();
    const app = await createApp(started);
    const metrics = await started.connections.registry.getMetricsAsJSON();
    await app.close();
    const names = metrics.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['contador_lag_records', 'contador_platforms_silent']));
  });

  it('end live connections before the HTTP server closes, which would wait for them', async () => {
    const app = await createApp(start());
    await app.init();
    const closed: string[] = [];
    app.get(LiveService).onModuleDestroy = async () => void closed.push('live');
    app.getHttpServer().on('close', () => closed.push('server'));
    await app.listen(0, '127.0.0.1');
    await app.close();
    expect(closed).toEqual(['live', 'server']);
  });
});
