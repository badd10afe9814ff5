export * from './canonical-json.js';
export * from './hashes.js';
export * from './number-pattern.js';
export * from './document.js';
export * from './draft.js';
export * from './issue.js';
