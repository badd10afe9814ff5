export * from './access-key.js';
export * from './access-key-registry.js';
export * from './key-terms.js';
export * from './role.js';
