export type { SchemaOf } from '#console-client';
