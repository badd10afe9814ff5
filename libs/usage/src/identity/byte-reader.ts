/** Reads the values that a ByteWriter wrote, in the same order. */
export class ByteReader {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  byte(): number {
    return this.bytes.readUInt8(this.#at++);
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  zigzag(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  unsigned(width: number): number {
    const value = this.bytes.readUIntBE(this.#at, width);
    this.#at += width;
    return value;
  }

  double(): number {
    const value = this.bytes.readDoubleBE(this.#at);
    this.#at += 8;
    return value;
  }
}
