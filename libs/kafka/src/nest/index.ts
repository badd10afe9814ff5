export { SliceHandler } from './slice-handler.js';
export * from './batch-server.js';
