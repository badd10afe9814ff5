import { describe, expect, it } from '@jest/globals';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import { IS_OPTIONAL, getMetadataStorage } from 'class-validator';
import type { Connections } from '#connections';
import { TOPICS } from '#kafka';
import { Health, Shutdown, createLogger, createMetrics, loadConfig } from '#runtime';
import { ConsoleConfig } from './config/console-config.js';
import { createApp } from './create-app.js';
import { ReplayRequest } from './dead-letters/replay-request.dto.js';
import { LiveService } from './live/live.service.js';
import { ruleCode } from './problems/rule-code.js';

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

type Class = abstract new () => object;

/** The classes of the queries that the routes of a controller take. */
function queryClasses(controller: Class): Class[] {
  const prototype = controller.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((method) => {
    const routeArguments = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as object;
    const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as Class[];
    return Object.keys(routeArguments)
      .map((key) => key.split(':').map(Number))
      .filter(([kind]) => kind === RouteParamtypes.QUERY)
      .flatMap(([, index = 0]) => types[index] ?? []);
  });
}

/** The names of the rules by which class-validator checks an object of a class. */
const ruleNames = (shape: Class): string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(shape, '', false, false)
    .flatMap(({ name }) => (name === undefined || name === IS_OPTIONAL ? [] : [name]));

describe('the modules of the console', () => {
  it('are constructed without a read of Kafka or Redis, and provide the metrics of their features', async () => {
    const started = start();
    const app = await createApp(started);
    const metrics = await started.connections.registry.getMetricsAsJSON();
    await app.close();
    const names = metrics.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['contador_lag_records', 'contador_platforms_silent']));
  });

  it('have a fault code for every rule of a query', async () => {
    const app = await createApp(start());
    const queries = [...app.get(ModulesContainer).values()].flatMap(({ controllers }) =>
      [...controllers.values()].flatMap(({ metatype }) => queryClasses(metatype as Class)),
    );
    await app.close();
    const rules = new Set([...queries, ReplayRequest].flatMap(ruleNames));
    expect([...rules]).toEqual(
      expect.arrayContaining(['instant', 'isIn', 'isInt', 'matches', 'arrayMaxSize']),
    );
    for (const rule of rules) expect(ruleCode(rule)).toBe(rule);
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
