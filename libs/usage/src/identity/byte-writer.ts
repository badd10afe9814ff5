/** Appends numbers to a small buffer that is used again and again; `take` copies out what was written. */
export class ByteWriter {
  readonly #bytes: Buffer;
  #length = 0;

  constructor(capacity: number) {
    this.#bytes = Buffer.alloc(capacity);
  }

  byte(value: number): this {
    this.#bytes[this.#length++] = value;
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
    this.#length = this.#bytes.writeUIntBE(value, this.#length, width);
    return this;
  }

  double(value: number): this {
    this.#length = this.#bytes.writeDoubleBE(value, this.#length);
    return this;
  }

  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }
}
