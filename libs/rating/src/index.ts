export * from './money/index.js';
export type * from './document/explanation.js';
export { instant } from './document/instant.js';
export * from './document/rated-document.js';
export * from './rate.js';
export { computeTax } from './rules/tax.js';
export * from './compare/index.js';
export * from './trace/index.js';
export * from './service/index.js';
