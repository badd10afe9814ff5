const LARGEST_BLOCK = 128 * 1024;
const RLE = 1;

/** A Zstandard frame of `size` zeros, in four bytes for each 128 KiB: as small as the format permits. */
export function zstdZeros(size: number): Buffer {
  const blocks: Buffer[] = [];
  for (let left = size; left > 0; left -= LARGEST_BLOCK) {
    const block = Buffer.alloc(4);
    const isLast = left <= LARGEST_BLOCK ? 1 : 0;
    block.writeUIntLE(isLast | (RLE << 1) | (Math.min(left, LARGEST_BLOCK) << 3), 0, 3);
    blocks.push(block);
  }
  // the magic, no optional fields, a window of 8 MiB
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x68]), ...blocks]);
}
