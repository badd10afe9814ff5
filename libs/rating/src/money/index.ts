export * from './rational.js';
export * from './rounding.js';
export * from './decimal.js';
