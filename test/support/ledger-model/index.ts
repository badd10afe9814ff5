export * from './sums.js';
export * from './faults-of-documents.js';
export * from './batches.js';
export * from './random-batches.js';
