export { closingState, listStoppedParts } from './closing-state.js';
export type { StoppedPart } from './closing-state.js';
export { createConsoleClient } from './console-client.js';
export type { ConsoleClient, ApiSchema } from './console-client.js';
