/** Puts numbers into bytes one after another; the bytes have room for them. */
export class ByteWriter {
  #bytes: Buffer = Buffer.alloc(0);
  /** Where the next goes. */
  at = 0;

  /** From here on it writes into these bytes. */
  begin(bytes: Buffer, at: number): this {
    this.#bytes = bytes;
    this.at = at;
    return this;
  }

  byte(value: number): this {
    this.#bytes[this.at++] = value;
    return this;
  }

  /** A whole number from 0 to 2^53 − 1, seven bits a byte, lowest first. */
  varint(value: number): this {
    let rest = value;
    // Bit operators see 32 bits only, so the high part goes by division.
    while (rest > 0x7fffffff) {
      this.byte((rest % 128) | 0x80);
      rest = Math.floor(rest / 128);
    }
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    return this.byte(rest);
  }

  /** A whole number of either sign; near 0 is short. */
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
