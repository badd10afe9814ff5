import type { ApiSchema } from './api/api-schema';
import { getWording } from '#wording';

export type ListedChannel = ApiSchema<'Price'>['channel'];

/** In the order of their texts: the description of the API has the channels only as a type. */
export const LISTED_CHANNELS = Object.keys(getWording('en').channels.headings) as readonly ListedChannel[];
