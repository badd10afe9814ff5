import { RecordArena } from './record-arena.js';

const FIRST_CAPACITY = 4_096;
/** Maximum share of used entries; above it, lookups take more and more steps. */
const MAX_LOAD = 0.7;

/**
 * The id records of events by their hash of 8 characters (hashId). It takes about 40 bytes per event, a seventh of a
 * map of buffers. Open addressing with linear probing; there is no removal.
 */
export class IdTable {
  size = 0;
  private readonly arena;
  private high;
  private low;
  /** Positions of the records in the arena; 0 = empty. */
  private positions;

  /** `capacity` (a power of two) and `blockBytes` are smaller where there are many small tables. */
  constructor({ capacity = FIRST_CAPACITY, blockBytes }: { capacity?: number; blockBytes?: number } = {}) {
    this.arena = new RecordArena(blockBytes);
    this.high = new Uint32Array(capacity);
    this.low = new Uint32Array(capacity);
    this.positions = new Float64Array(capacity);
  }

  /** Returns the record; the buffer is valid until the next `set`. */
  get(hash: string): Buffer | undefined {
    const position = this.positions[this.find(word(hash, 0), word(hash, 4))];
    return position ? this.arena.read(position) : undefined;
  }

  set(hash: string, record: Buffer): void {
    if (this.size >= MAX_LOAD * this.positions.length) this.grow();
    const [high, low] = [word(hash, 0), word(hash, 4)];
    const index = this.find(high, low);
    const position = this.positions[index] ?? 0;
    if (position === 0) {
      this.size += 1;
      this.high[index] = high;
      this.low[index] = low;
    }
    this.positions[index] = this.arena.write(record, position);
  }

  /** The index of the hash, or of the empty entry to insert it at. */
  private find(high: number, low: number): number {
    const mask = this.positions.length - 1;
    let index = low & mask;
    while (this.positions[index] !== 0 && (this.low[index] !== low || this.high[index] !== high))
      index = (index + 1) & mask;
    return index;
  }

  private grow(): void {
    const { high, low, positions } = this;
    const capacity = 2 * positions.length;
    this.high = new Uint32Array(capacity);
    this.low = new Uint32Array(capacity);
    this.positions = new Float64Array(capacity);
    positions.forEach((position, from) => {
      if (position === 0) return;
      const [ownHigh, ownLow] = [high[from] ?? 0, low[from] ?? 0];
      const to = this.find(ownHigh, ownLow);
      this.high[to] = ownHigh;
      this.low[to] = ownLow;
      this.positions[to] = position;
    });
  }
}

/** Four characters (U+0000–U+00FF) as an unsigned 32-bit number. */
const word = (hash: string, at: number): number =>
  (hash.charCodeAt(at) |
    (hash.charCodeAt(at + 1) << 8) |
    (hash.charCodeAt(at + 2) << 16) |
    (hash.charCodeAt(at + 3) << 24)) >>>
  0;
