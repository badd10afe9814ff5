import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLines } from './lines.js';

async function read(chunks: readonly Buffer[], maxBytes = 1_000): Promise<[number, string, boolean][]> {
  const lines: [number, string, boolean][] = [];
  const source = (async function* () {
    yield* chunks;
  })();
  for await (const { number, bytes, tooLong } of readLines(source, maxBytes))
    lines.push([number, bytes.toString('latin1'), tooLong]);
  return lines;
}

describe('readLines', () => {
  it('counts blank lines without returning them; accepts CRLF and a last line without a newline', async () => {
    expect(await read([Buffer.from('a\n\n  \r\nb\r\nc')])).toEqual([
      [1, 'a', false],
      [4, 'b', false],
      [5, 'c', false],
    ]);
  });

  it('returns the beginning of a line that is too long, and continues after it', async () => {
    expect(await read([Buffer.from('abc'), Buffer.from('def\nok\n12345')], 4)).toEqual([
      [1, 'abcd', true],
      [2, 'ok', false],
      [3, '1234', true],
    ]);
  });

  it('measures a line without its ending, and does not mistake leading blanks for a blank line', async () => {
    expect(await read([Buffer.from('1234\r\n12345\r\n     \n     5\n')], 4)).toEqual([
      [1, '1234', false],
      [2, '1234', true],
      [4, '    ', true],
    ]);
  });

  it('returns the same lines however the bytes are chunked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }).map((bytes) => bytes.map((byte) => (byte % 5 === 0 ? 10 : byte))),
        fc.array(fc.nat(10), { minLength: 1 }),
        async (bytes, sizes) => {
          const whole = Buffer.from(bytes);
          const cut: Buffer[] = [];
          for (let at = 0, n = 0; at < whole.length; n++) {
            const size = 1 + (sizes[n % sizes.length] ?? 0);
            cut.push(whole.subarray(at, at + size));
            at += size;
          }
          expect(await read(cut)).toEqual(await read([whole]));
        },
      ),
    );
  });
});
