const USUAL_BLOCK_BYTES = 1 << 20;

/** Short records (below 256 bytes) one behind the other in large blocks: a length byte, then the record. */
export class RecordArena {
  private readonly blocks: Buffer[] = [];
  /** Place 0 stays empty, so that it can mean "nowhere". */
  private end = 1;

  /** @param blockBytes at least 256; smaller ones where many arenas hold little */
  constructor(private readonly blockBytes = USUAL_BLOCK_BYTES) {
    this.blocks.push(Buffer.allocUnsafe(blockBytes));
  }

  /**
   * @param place of the record that this one replaces, 0 for none; it is used again if there is room.
   * @returns the record's place.
   */
  write(record: Buffer, place: number): number {
    if (place > 0 && this.lengthAt(place) >= record.length) return this.put(record, place);
    const room = this.blockBytes - (this.end % this.blockBytes);
    if (room <= record.length) this.end += room;
    if (this.end === this.blocks.length * this.blockBytes)
      this.blocks.push(Buffer.allocUnsafe(this.blockBytes));
    const at = this.put(record, this.end);
    this.end += 1 + record.length;
    return at;
  }

  read(place: number): Buffer {
    const from = (place % this.blockBytes) + 1;
    return this.block(place).subarray(from, from + this.lengthAt(place));
  }

  private put(record: Buffer, place: number): number {
    const block = this.block(place);
    block[place % this.blockBytes] = record.length;
    record.copy(block, (place % this.blockBytes) + 1);
    return place;
  }

  private lengthAt(place: number): number {
    return this.block(place)[place % this.blockBytes] ?? 0;
  }

  private block(place: number): Buffer {
    const block = this.blocks[Math.floor(place / this.blockBytes)];
    if (block === undefined) throw new RangeError(`there is no record at ${place}`);
    return block;
  }
}
