const DEFAULT_BLOCK_BYTES = 1 << 20;

/** Stores short records (below 256 bytes) one after another in large blocks, each as a length byte and its content. */
export class RecordArena {
  private readonly blocks: Buffer[] = [];
  /** Position 0 is never used, so that it can mean "none". */
  private end = 1;

  /** @param blockBytes at least 256; use smaller blocks where there are many small arenas */
  constructor(private readonly blockBytes = DEFAULT_BLOCK_BYTES) {
    this.blocks.push(Buffer.allocUnsafe(blockBytes));
  }

  /**
   * @param position of the record that this one replaces, 0 for none; reused if the new record fits
   * @returns the record's position
   */
  write(record: Buffer, position: number): number {
    if (position > 0 && this.recordLength(position) >= record.length) return this.put(record, position);
    const room = this.blockBytes - (this.end % this.blockBytes);
    if (room <= record.length) this.end += room;
    if (this.end === this.blocks.length * this.blockBytes)
      this.blocks.push(Buffer.allocUnsafe(this.blockBytes));
    const at = this.put(record, this.end);
    this.end += 1 + record.length;
    return at;
  }

  read(position: number): Buffer {
    const from = (position % this.blockBytes) + 1;
    return this.block(position).subarray(from, from + this.recordLength(position));
  }

  private put(record: Buffer, position: number): number {
    const block = this.block(position);
    block[position % this.blockBytes] = record.length;
    record.copy(block, (position % this.blockBytes) + 1);
    return position;
  }

  private recordLength(position: number): number {
    return this.block(position)[position % this.blockBytes] ?? 0;
  }

  private block(position: number): Buffer {
    const block = this.blocks[Math.floor(position / this.blockBytes)];
    if (block === undefined) throw new RangeError(`there is no record at ${position}`);
    return block;
  }
}
