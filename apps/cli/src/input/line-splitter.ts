/** A line of a file, numbered from 1. */
export interface Line {
  readonly number: number;
  /** Without the line ending; only the beginning of a line that is too long. */
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

const NEWLINE = 10;
const RETURN = 13;

/** Splits bytes into lines, holding at most `maxBytes` of one. Blank lines are counted but not returned. */
export class LineSplitter {
  private number = 1;
  private parts: Buffer[] = [];
  private size = 0;
  private isEmpty = true;
  private hasReturn = false;

  constructor(private readonly maxBytes: number) {}

  /** The lines that end in `chunk`. */
  *push(chunk: Buffer): Generator<Line> {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.add(chunk.subarray(from, at));
      from = at + 1;
      const line = this.take();
      if (line) yield line;
    }
    if (from < chunk.length) this.add(chunk.subarray(from));
  }

  /** The last line, if it has no line ending. */
  *end(): Generator<Line> {
    const line = this.take();
    if (line) yield line;
  }

  private add(part: Buffer): void {
    if (part.length === 0) return;
    this.isEmpty &&= isBlank(part);
    this.hasReturn = part.at(-1) === RETURN;
    // one byte more than is returned: a carriage return may precede the newline
    const room = this.maxBytes + 1 - this.size;
    if (room > 0) this.parts.push(part.subarray(0, room));
    this.size += part.length;
  }

  private take(): Line | undefined {
    const { number, isEmpty, parts } = this;
    const length = this.hasReturn ? this.size - 1 : this.size;
    this.number += 1;
    this.parts = [];
    this.size = 0;
    this.isEmpty = true;
    this.hasReturn = false;
    if (isEmpty) return undefined;
    const whole = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const bytes = whole.subarray(0, Math.min(length, this.maxBytes));
    return { number, bytes, tooLong: length > this.maxBytes };
  }
}

const isBlank = (bytes: Buffer): boolean => {
  for (const byte of bytes) if (byte !== 32 && byte !== 9 && byte !== RETURN) return false;
  return true;
};
