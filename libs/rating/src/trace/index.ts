export type * from './line-trace.js';
export * from './trace-line.js';
