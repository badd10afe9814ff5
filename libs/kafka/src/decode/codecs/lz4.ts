import { assertWithin } from './codec.js';
import type { Decompress } from './codec.js';

const FRAME_MAGIC = 0x184d2204;
/** Common to the 16 magics of skippable frames, without the last hex digit. */
const SKIPPABLE_MAGIC = 0x184d2a5;
const UNCOMPRESSED_FLAG = 0x80000000;
const SHORTEST_MATCH = 4;

/**
 * Decodes LZ4 frames. Our own, since no library decodes them within a limit. Checksums are not verified: a
 * record batch has one of its own over all of it.
 */
export const unlz4: Decompress = (bytes, limit) => {
  const output = new Output(limit, bytes.length);
  for (let at = 0; at < bytes.length;) at = readFrame(bytes, at, output);
  return output.written();
};

/** @returns the index after the frame */
function readFrame(bytes: Buffer, from: number, output: Output): number {
  const magic = bytes.readUInt32LE(from);
  if (magic >>> 4 === SKIPPABLE_MAGIC) return from + 8 + bytes.readUInt32LE(from + 4);
  if (magic !== FRAME_MAGIC) throw new Error('no frame of LZ4');
  const flags = bytes.readUInt8(from + 4);
  const blockSizeCode = (bytes.readUInt8(from + 5) >>> 4) & 7;
  const has = (bit: number): boolean => (flags & bit) !== 0;
  if (flags >>> 6 !== 1 || blockSizeCode < 4 || has(0x01)) throw new Error('an unknown kind of LZ4 frame');
  const largestBlock = 2 ** (8 + 2 * blockSizeCode);
  const blockChecksumBytes = has(0x10) ? 4 : 0;
  let at = from + 7 + (has(0x08) ? 8 : 0);
  for (;;) {
    const length = bytes.readUInt32LE(at);
    at += 4;
    if (length === 0) return at + (has(0x04) ? 4 : 0);
    const end = at + (length & ~UNCOMPRESSED_FLAG);
    if (end > bytes.length) throw new Error('a block of LZ4 is cut off');
    output.beginBlock(largestBlock);
    if (length >= UNCOMPRESSED_FLAG) output.copy(bytes, at, end);
    else readBlock(bytes, at, end, output);
    at = end + blockChecksumBytes;
  }
}

function readBlock(bytes: Buffer, from: number, end: number, output: Output): void {
  let at = from;
  const readLength = (nibble: number): number => {
    let length = nibble;
    for (let byte = nibble === 15 ? 255 : 0; byte === 255; length += byte) byte = bytes[at++] ?? 0;
    return length;
  };
  while (at < end) {
    const token = bytes[at++] ?? 0;
    const literals = readLength(token >>> 4);
    if (at + literals > end) throw new Error('a block of LZ4 is corrupt');
    output.copy(bytes, at, at + literals);
    at += literals;
    // the last sequence is literals only
    if (at === end) return;
    const distance = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    at += 2;
    output.repeat(distance, SHORTEST_MATCH + readLength(token & 15));
  }
  throw new Error('a block of LZ4 is cut off');
}

/** Typical of records; a batch that expands more only makes the output grow more often. */
const EXPANSION = 4;

/**
 * Output that grows with what is written, up to a limit. What a frame declares as its largest block does not
 * matter: producers declare megabytes for a few hundred bytes.
 */
class Output {
  private bytes = Buffer.alloc(0);
  private length = 0;
  /** Index up to which the current block may write. */
  private end = 0;

  constructor(
    private readonly limit: number,
    private readonly compressedBytes: number,
  ) {}

  beginBlock(largest: number): void {
    this.end = this.length + largest;
  }

  copy(from: Buffer, start: number, end: number): void {
    this.makeRoom(end - start);
    from.copy(this.bytes, this.length, start, end);
    this.length += end - start;
  }

  /** Repeats the output from `distance` bytes before its end; a match longer than that repeats itself. */
  repeat(distance: number, length: number): void {
    if (distance === 0 || distance > this.length) throw new Error('a match of LZ4 lies before the frame');
    this.makeRoom(length);
    const { bytes } = this;
    const end = this.length + length;
    if (distance >= length) bytes.copyWithin(this.length, this.length - distance, end - distance);
    else for (let at = this.length; at < end; at++) bytes[at] = bytes[at - distance] ?? 0;
    this.length = end;
  }

  /** Keeps no more than twice its size in memory. */
  written(): Buffer {
    const written = this.bytes.subarray(0, this.length);
    return this.length < this.bytes.length / 2 ? Buffer.from(written) : written;
  }

  private makeRoom(size: number): void {
    const needed = this.length + size;
    assertWithin(this.limit, needed);
    if (needed > this.end) throw new Error('a block of LZ4 is larger than its frame allows');
    if (needed <= this.bytes.length) return;
    const larger = Math.max(needed, 2 * this.bytes.length, EXPANSION * this.compressedBytes);
    const grown = Buffer.allocUnsafe(Math.min(this.limit, larger));
    this.bytes.copy(grown, 0, 0, this.length);
    this.bytes = grown;
  }
}
