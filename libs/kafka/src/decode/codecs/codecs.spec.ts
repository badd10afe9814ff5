import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compressSync } from 'snappy';
import { JAVA_COMPRESSED, JAVA_TEXT } from '../testing/java-bytes.js';
import { codecName, decompress } from './index.js';

const CODECS = ['gzip', 'snappy', 'lz4', 'zstd'];
const codecOf = (name: string): number => CODECS.indexOf(name) + 1;
const javaBytes = (name: string): Buffer => Buffer.from(JAVA_COMPRESSED[name] ?? '', 'base64');

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

  it('refuses a block of Snappy that declares more than the limit before it is allocated', () => {
    const declares4GiB = Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f, 0x00]);
    expect(() => decompress(2, declares4GiB, 1_000)).toThrow('more than 1000 bytes');
  });

  it('refuses 200 MB of zeros', () => {
    const zeros = gzipSync(Buffer.alloc(200_000_000));
    expect(() => decompress(1, zeros, 67_108_864)).toThrow('more than 67108864 bytes when decompressed');
  });

  it('returns uncompressed bytes unchanged, and refuses other codecs', () => {
    expect(String(decompress(0, Buffer.from('as it is'), 100))).toBe('as it is');
    expect(() => decompress(5, Buffer.from('?'), 100)).toThrow('an unknown kind of compression');
    expect(codecName(7)).toBe('codec 7');
  });
});
