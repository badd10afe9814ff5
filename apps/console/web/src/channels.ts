import type { SchemaOf } from './api/schema-of';
import { channels } from './i18n/en/channels';

export type Channel = SchemaOf<'Price'>['channel'];

/** In the order of their texts: the description of the API has the channels only as a type. */
export const CHANNELS = Object.keys(channels) as readonly Channel[];
