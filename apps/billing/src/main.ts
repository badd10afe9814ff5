import 'reflect-metadata';
import { configOrExit, createLogger, runApp } from '#runtime';
import { BillingConfig } from './billing-config.js';

const config = configOrExit(BillingConfig);
const logger = createLogger('billing', config.logLevel);
await runApp({
  logger,
  // Loaded only now: wrong settings are reported in a fraction of a second
  start: async (shutdown) => (await import('./start-billing.js')).startBilling(config, logger, shutdown),
});
