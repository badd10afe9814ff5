export type { Choice } from './choice.js';
export { compare } from './compare.js';
export type * from './comparison.js';
export { SEARCHED } from './flips.js';
