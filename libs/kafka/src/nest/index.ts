export { SliceHandler } from './slice-handler.decorator.js';
export * from './batch-server.js';
