export type { ApiSchema } from '#console-client';
