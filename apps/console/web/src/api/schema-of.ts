import type { components } from './schema';

/** A schema of the API's OpenAPI description. */
export type SchemaOf<Name extends keyof components['schemas']> = components['schemas'][Name];
