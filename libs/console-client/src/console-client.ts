import createClient from 'openapi-fetch';
import type { Client, ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** A schema of the API's OpenAPI description. */
export type ApiSchema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The console's API: a method for each HTTP method, typed by path. */
export type ConsoleClient = Client<paths, 'application/json'>;

/** A client of the console at `baseUrl`. An error response does not throw: it is the result's `error`. */
export const createConsoleClient = (options: ClientOptions): ConsoleClient =>
  createClient<paths, 'application/json'>(options);
