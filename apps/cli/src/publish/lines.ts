/** A line of a file as it lies there, counted from 1. */
export interface Line {
  readonly number: number;
  /** Without the line's end; of a line that is too long only its beginning. */
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

const NEWLINE = 10;
const RETURN = 13;

/** Splits bytes into lines without ever holding more than `maxBytes` of one. Blank lines are counted, not given. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;
  let tooLong = false;

  const add = (part: Buffer): void => {
    if (size + part.length > maxBytes) tooLong = true;
    const kept = part.subarray(0, maxBytes - size);
    if (kept.length > 0) parts.push(kept);
    size += kept.length;
  };
  const take = (): Line | undefined => {
    const whole = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const bytes = !tooLong && whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
    const line = { number, bytes, tooLong };
    number += 1;
    parts = [];
    size = 0;
    tooLong = false;
    return isBlank(bytes) ? undefined : line;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      const line = take();
      if (line) yield line;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) {
    const line = take();
    if (line) yield line;
  }
}

const isBlank = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte === 32 || byte === 9 || byte === RETURN);
