import 'reflect-metadata';
import { configOrExit, createLogger, runApp } from '#runtime';
import { ConsoleConfig } from './config/console-config.js';
import { startConsole } from './start-console.js';

const config = configOrExit(ConsoleConfig);
const logger = createLogger('console', config.logLevel);
await runApp({ logger, start: (shutdown) => startConsole(config, logger, shutdown) });
