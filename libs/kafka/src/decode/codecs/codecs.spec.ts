import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compressSync } from 'snappy';
import { JAVA_COMPRESSED, JAVA_TEXT } from '../testing/java-bytes.js';
import { codecName, decompress } from './index.js';
import { reserveZstd } from './zstd.js';

const CODECS = ['gzip', 'snappy', 'lz4', 'zstd'];
const codecOf = (name: string): number => CODECS.indexOf(name) + 1;
const javaBytes = (name: string): Buffer => Buffer.from(JAVA_COMPRESSED[name] ?? '', 'base64');

it('leaves fetch to others', () => {
  expect(globalThis.fetch).toEqual(expect.any(Function));
});

describe.each(CODECS)('%s', (name) => {
  const codec = codecOf(name);

  it('decompresses the output of Java’s producer', () => {
    expect(codecName(codec)).toBe(name);
    expect(String(decompress(codec, javaBytes(name), JAVA_TEXT.length))).toBe(JAVA_TEXT);
  });

  it.each([JAVA_TEXT.length - 1, 1_000, 1])('is refused above a limit of %d bytes', (limit) => {
    expect(() => decompress(codec, javaBytes(name), limit)).toThrow(
      `more than ${limit} bytes when decompressed`,
    );
  });

  it('returns bytes within the limit or throws for any corruption', () => {
    const good = javaBytes(name);
    const index = fc.nat(good.length - 1);
    const changes = fc.array(fc.tuple(index, fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(changes, index, (bytes, cut) => {
        const bad = Buffer.from(good.subarray(0, Math.max(good.length >> 1, cut)));
        for (const [at, byte] of bytes) if (at < bad.length) bad[at] = byte;
        const limit = 100_000;
        try {
          expect(decompress(codec, bad, limit).length).toBeLessThanOrEqual(limit);
        } catch (error) {
          // an error of Node's own is of another realm than Jest's
          expect((error as Error).message).toEqual(expect.any(String));
        }
      }),
      { numRuns: 200 },
    );
    expect(String(decompress(codec, good, JAVA_TEXT.length))).toBe(JAVA_TEXT);
  });
});

describe('decompress', () => {
  it('takes one block of Snappy without a frame, as librdkafka writes it', () => {
    expect(String(decompress(2, compressSync(JAVA_TEXT), JAVA_TEXT.length))).toBe(JAVA_TEXT);
  });

  it('allocates what an LZ4 frame holds, not the largest block that it declares', () => {
    const content = Buffer.alloc(500, 'x');
    const length = Buffer.alloc(4);
    length.writeUInt32LE((0x80000000 | content.length) >>> 0);
    // the magic, version 1, blocks of up to 4 MiB, a checksum that is not verified; one stored block, the end
    const head = Buffer.from([0x04, 0x22, 0x4d, 0x18, 0x40, 0x70, 0x00]);
    const read = decompress(3, Buffer.concat([head, length, content, Buffer.alloc(4)]), 67_108_864);
    expect(read).toEqual(content);
    // Node takes a small buffer from a pool, of 64 KiB since Node 24
    expect(read.buffer.byteLength).toBeLessThan(4 * 2 ** 20);
  });

  it('counts a block of snappy-java as 1 KiB at least, so that their number is limited', () => {
    const blocks = (count: number): Buffer => xerial(Array.from({ length: count }, () => Buffer.from('x')));
    expect(String(decompress(2, blocks(10), 10_240))).toBe('x'.repeat(10));
    expect(() => decompress(2, blocks(11), 10_240)).toThrow('more than 10240 bytes when decompressed');
  });

  it('refuses a block of snappy-java that decompresses to another size than it declares', () => {
    const block = Buffer.from(compressSync('0123456789'));
    block.writeUInt8(9, 0);
    expect(() => decompress(2, xerialOf([block]), 10_240)).toThrow();
  });

  it('refuses a block of Snappy that declares more than the limit before it is allocated', () => {
    const declares4GiB = Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f, 0x00]);
    expect(() => decompress(2, declares4GiB, 1_000)).toThrow('more than 1000 bytes');
  });

  it('refuses 200 MB of zeros', () => {
    const zeros = gzipSync(Buffer.alloc(200_000_000));
    expect(() => decompress(1, zeros, 67_108_864)).toThrow('more than 67108864 bytes when decompressed');
  });

  it('decompresses Zstandard within any limit that can be reserved, and refuses to start with another', () => {
    expect(() => reserveZstd(2 ** 30)).toThrow(`no memory to decompress batches of ${2 ** 30} bytes`);
    reserveZstd(2 ** 28);
    expect(String(decompress(4, javaBytes('zstd'), 2 ** 28))).toBe(JAVA_TEXT);
  });

  it('returns uncompressed bytes unchanged, and refuses other codecs', () => {
    expect(String(decompress(0, Buffer.from('as it is'), 100))).toBe('as it is');
    expect(() => decompress(5, Buffer.from('?'), 100)).toThrow('an unknown kind of compression');
    expect(codecName(7)).toBe('codec 7');
  });
});

/** Blocks of Snappy in snappy-java's frame. */
function xerialOf(blocks: readonly Buffer[]): Buffer {
  const head = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
  const framed = blocks.flatMap((block) => [Buffer.from([0, 0, 0, block.length]), block]);
  return Buffer.concat([head, ...framed]);
}

const xerial = (parts: readonly Buffer[]): Buffer =>
  xerialOf(parts.map((part) => Buffer.from(compressSync(part))));
