const SEED = 0x9747b28c;
const M = 0x5bd1e995;

const byte = (data: Uint8Array, index: number): number => data[index] ?? 0;

/** MurmurHash2 as Kafka's Java client computes it: a signed 32-bit integer. */
export function murmur2(data: Uint8Array): number {
  const length = data.length;
  let h = SEED ^ length;
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    let k = Math.imul(
      byte(data, i) | (byte(data, i + 1) << 8) | (byte(data, i + 2) << 16) | (byte(data, i + 3) << 24),
      M,
    );
    k = Math.imul(k ^ (k >>> 24), M);
    h = Math.imul(h, M) ^ k;
  }
  if (i < length) {
    let tail = 0;
    for (let j = length - 1; j >= i; j--) tail = (tail << 8) | byte(data, j);
    h = Math.imul(h ^ tail, M);
  }
  h = Math.imul(h ^ (h >>> 13), M);
  return (h ^ (h >>> 15)) | 0;
}

/**
 * The partition that every Kafka client's default partitioner gives a key, so that a client's events and closes
 * are in one partition, whichever program publishes them.
 */
export function choosePartition(key: string | Buffer, partitions: number): number {
  return (murmur2(typeof key === 'string' ? Buffer.from(key) : key) & 0x7fffffff) % partitions;
}
