import 'reflect-metadata';
import { configOrExit, createLogger, runApp } from '#runtime';
import { IngestConfig } from './ingest-config.js';

const config = configOrExit(IngestConfig);
const logger = createLogger('ingest', config.logLevel);
await runApp({
  logger,
  // Loaded only now: wrong settings are reported in a fraction of a second
  start: async (shutdown) => (await import('./start-ingest.js')).startIngest(config, logger, shutdown),
});
