export type { Choice } from './choice.js';
export { compare } from './compare.js';
export type * from './comparison.js';
export { SEARCHED } from './flips.js';
export { otherModels } from './derive/other-models.js';
export { derive } from './derive/derive.js';
export type { Derived } from './derive/derive.js';
export type { GivenPrices } from './derive/prices.js';
