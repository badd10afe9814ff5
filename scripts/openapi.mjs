/**
 * Writes docs/reference/openapi.json from the console's routes; with --check, fails when the file differs. Reads the
 * build, so `scripts/setup.mjs` runs first.
 */
import 'reflect-metadata';
import { ConsoleConfig } from '../dist/apps/console/src/config/console-config.js';
import { createApp } from '../dist/apps/console/src/create-app.js';
import { ApiDescription } from '../dist/apps/console/src/openapi/api-description.js';
import { TOPICS } from '../dist/libs/kafka/src/index.js';
import { Health, Shutdown, createLogger, createMetrics, loadConfig } from '../dist/libs/runtime/src/index.js';
import { writeJson } from './written-docs.mjs';

// The description comes from the classes alone; no route is called, so Kafka and Redis are not needed
const config = loadConfig(ConsoleConfig, { KAFKA_BROKERS: 'none:1', REDIS_URL: 'redis://none' });
const logger = createLogger('console', 'fatal');
const connections = {
  ...{ logger, health: new Health(), registry: createMetrics('console') },
  topics: TOPICS(config.topicPrefix, config),
};
const app = await createApp({ config, connections, shutdown: new Shutdown(logger) });
writeJson('docs/reference/openapi.json', app.get(ApiDescription).document, 'the console’s routes');
await app.close();
