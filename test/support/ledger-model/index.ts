export * from './sums.js';
export * from './faults-of-documents.js';
export * from './batches.js';
export * from './random-batches.js';
export * from './random-terms.js';
export * from './random-events.js';
export * from './client-closes.js';
export * from './faults-of-client.js';
