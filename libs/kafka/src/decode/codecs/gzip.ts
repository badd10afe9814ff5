import { gunzipSync } from 'node:zlib';
import { assertWithin } from './codec.js';
import type { Decompress } from './codec.js';

export const gunzip: Decompress = (bytes, limit) => {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') assertWithin(limit, Infinity);
    throw error;
  }
};
