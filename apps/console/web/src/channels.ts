import type { SchemaOf } from './api/schema-of';
import { getWording } from '#wording';

export type ListedChannel = SchemaOf<'Price'>['channel'];

/** In the order of their texts: the description of the API has the channels only as a type. */
export const LISTED_CHANNELS = Object.keys(getWording('en').channels.headings) as readonly ListedChannel[];
