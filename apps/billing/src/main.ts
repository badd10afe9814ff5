import 'reflect-metadata';
import { configOrExit, createLogger, runApp } from '#runtime';
import { BillingConfig } from './billing-config.js';
import { startBilling } from './start-billing.js';

const config = configOrExit(BillingConfig);
const logger = createLogger('billing', config.logLevel);
await runApp({ logger, start: (shutdown) => startBilling(config, logger, shutdown) });
