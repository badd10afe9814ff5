export * from './allow-everyone.decorator.js';
export * from './nest-logger.js';
export * from './health.module.js';
export * from './metrics.module.js';
export * from './listen.js';
