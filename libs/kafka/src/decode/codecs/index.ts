import type { Decompress } from './codec.js';
import { gunzip } from './gzip.js';
import { unlz4 } from './lz4.js';
import { unsnappy } from './snappy.js';
import { unzstd } from './zstd.js';

/** The codecs of a batch's records, by the last three bits of its attributes. */
const CODECS: readonly { readonly name: string; readonly decompress: Decompress }[] = [
  { name: 'uncompressed', decompress: (bytes) => bytes },
  { name: 'gzip', decompress: gunzip },
  { name: 'snappy', decompress: unsnappy },
  { name: 'lz4', decompress: unlz4 },
  { name: 'zstd', decompress: unzstd },
];

/** For people. */
export const codecName = (codec: number): string => CODECS[codec]?.name ?? `codec ${codec}`;

/**
 * Decompresses records, at most `limit` bytes.
 * @throws Error when the codec is unknown, the bytes are corrupt, or they hold more than `limit`
 */
export function decompress(codec: number, bytes: Buffer, limit: number): Buffer {
  const known = CODECS[codec];
  if (!known) throw new Error('an unknown kind of compression');
  return known.decompress(bytes, limit);
}
