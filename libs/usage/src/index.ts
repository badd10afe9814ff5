export * from './terms.js';
export * from './interval.js';
export type * from './measures/dimensions.js';
export * from './measures/measures.js';
export type * from './measures/usage-row.js';
