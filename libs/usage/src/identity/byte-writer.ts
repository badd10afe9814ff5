/** Writes numbers one after another into a buffer, which must be large enough. */
export class ByteWriter {
  #bytes: Buffer = Buffer.alloc(0);
  /** Position of the next byte. */
  at = 0;

  /** Continues writing into another buffer from `at` on. */
  begin(bytes: Buffer, at: number): this {
    this.#bytes = bytes;
    this.at = at;
    return this;
  }

  byte(value: number): this {
    this.#bytes[this.at++] = value;
    return this;
  }

  /** A whole number from 0 to 2^53 − 1, seven bits per byte, lowest bits first. */
  varint(value: number): this {
    let rest = value;
    // Bit operators use only 32 bits, so the high part is written by division.
    while (rest > 0x7fffffff) {
      this.byte((rest % 128) | 0x80);
      rest = Math.floor(rest / 128);
    }
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    return this.byte(rest);
  }

  /** A signed whole number; values near 0 take few bytes. */
  zigzag(value: number): this {
    return this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** An unsigned whole number in `width` bytes (up to 6). */
  unsigned(value: number, width: number): this {
    this.at = this.#bytes.writeUIntBE(value, this.at, width);
    return this;
  }

  double(value: number): this {
    this.at = this.#bytes.writeDoubleBE(value, this.at);
    return this;
  }
}
