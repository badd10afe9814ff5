export * from './connections.js';
export * from './open-connections.js';
