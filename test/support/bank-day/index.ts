export { bankCalls } from './calls.js';
export type { BankCall } from './calls.js';
export { bankContract } from './contracts.js';
export { bankEvent } from './events.js';
