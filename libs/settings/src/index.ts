export { CommonConfig } from './common-config.js';
export { FoldConfig } from './fold-config.js';
export * from './kafka-connection.js';
