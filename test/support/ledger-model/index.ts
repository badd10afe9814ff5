export * from './sums.js';
export * from './faults-of-documents.js';
