const BLOCK_BYTES = 1 << 20;

/** Short records (below 256 bytes) one behind the other in large blocks: a length byte, then the record. */
export class RecordArena {
  private readonly blocks: Buffer[] = [Buffer.allocUnsafe(BLOCK_BYTES)];
  /** Place 0 stays empty, so that it can mean "nowhere". */
  private end = 1;

  /**
   * @param place of the record that this one replaces, 0 for none; it is used again if there is room.
   * @returns the record's place.
   */
  write(record: Buffer, place: number): number {
    if (place > 0 && this.lengthAt(place) >= record.length) return this.put(record, place);
    const room = BLOCK_BYTES - (this.end % BLOCK_BYTES);
    if (room <= record.length) {
      this.end += room;
      this.blocks.push(Buffer.allocUnsafe(BLOCK_BYTES));
    }
    const at = this.put(record, this.end);
    this.end += 1 + record.length;
    return at;
  }

  read(place: number): Buffer {
    const from = (place % BLOCK_BYTES) + 1;
    return this.block(place).subarray(from, from + this.lengthAt(place));
  }

  private put(record: Buffer, place: number): number {
    const block = this.block(place);
    block[place % BLOCK_BYTES] = record.length;
    record.copy(block, (place % BLOCK_BYTES) + 1);
    return place;
  }

  private lengthAt(place: number): number {
    return this.block(place)[place % BLOCK_BYTES] ?? 0;
  }

  private block(place: number): Buffer {
    const block = this.blocks[Math.floor(place / BLOCK_BYTES)];
    if (block === undefined) throw new RangeError(`there is no record at ${place}`);
    return block;
  }
}
