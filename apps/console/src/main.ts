import 'reflect-metadata';
import { configOrExit, createLogger, runApp } from '#runtime';
import { ConsoleConfig } from './config/console-config.js';

const config = configOrExit(ConsoleConfig);
const logger = createLogger('console', config.logLevel);
await runApp({
  logger,
  // Loaded only now: wrong settings are reported in a fraction of a second
  start: async (shutdown) => (await import('./start-console.js')).startConsole(config, logger, shutdown),
});
