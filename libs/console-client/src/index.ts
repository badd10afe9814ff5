export { createConsoleClient } from './console-client.js';
export type { ConsoleClient, SchemaOf } from './console-client.js';
