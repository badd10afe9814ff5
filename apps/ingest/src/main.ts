import 'reflect-metadata';
import { configOrExit, createLogger, runApp } from '#runtime';
import { IngestConfig } from './ingest-config.js';
import { startIngest } from './start-ingest.js';

const config = configOrExit(IngestConfig);
const logger = createLogger('ingest', config.logLevel);
await runApp({ logger, start: (shutdown) => startIngest(config, logger, shutdown) });
