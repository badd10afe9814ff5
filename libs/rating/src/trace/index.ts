export type * from '../document/line-trace.js';
export * from './trace-line.js';
