/** Reads the variable-length parts of records; every read is checked against the end. */
export class RecordReader {
  constructor(
    readonly bytes: Buffer,
    public at = 0,
    private end = bytes.length,
  ) {}

  get isAtEnd(): boolean {
    return this.at === this.end;
  }

  byte(): number {
    if (this.at >= this.end) throw new RangeError('a record is cut off');
    return this.bytes[this.at++] as number;
  }

  /** A zigzag varint of 32 bits. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return (value >>> 1) ^ -(value & 1);
    }
    throw new RangeError('a varint of a record is too long');
  }

  /** A zigzag varint of 64 bits; exact up to 2^53. */
  varlong(): number {
    let value = 0;
    let isOdd = false;
    for (let index = 0; index < 10; index++) {
      const byte = this.byte();
      if (index === 0) isOdd = (byte & 1) === 1;
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) return isOdd ? -(value + 1) / 2 : value / 2;
    }
    throw new RangeError('a varint of a record is too long');
  }

  /** Bytes preceded by their length, as a view; null if the length is -1. */
  sized(): Buffer | null {
    const length = this.varint();
    if (length === -1) return null;
    const from = this.at;
    this.skip(length);
    return this.bytes.subarray(from, this.at);
  }

  /** Reads a part preceded by its length; `read` must consume it to the last byte. */
  within<T>(read: () => T): T {
    const length = this.varint();
    const outer = this.end;
    if (length < 0 || this.at + length > outer) throw new RangeError('a record is cut off');
    this.end = this.at + length;
    const result = read();
    if (!this.isAtEnd) throw new RangeError('a record is longer than its fields');
    this.end = outer;
    return result;
  }

  private skip(length: number): void {
    if (length < 0 || this.at + length > this.end) throw new RangeError('a record is cut off');
    this.at += length;
  }
}
