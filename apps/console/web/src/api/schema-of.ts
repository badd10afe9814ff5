import type { components } from './schema';

/** A shape of the API's description. */
export type SchemaOf<Name extends keyof components['schemas']> = components['schemas'][Name];
