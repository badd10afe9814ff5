import { RecordArena } from './record-arena.js';

const FIRST_CAPACITY = 4_096;
/** Above this share of its places taken, looking something up takes ever more steps. */
const MAX_LOAD = 0.7;

/**
 * What is remembered of each event, by its hash of 8 characters (hashId): some 40 bytes an event, where a map of
 * buffers takes seven times that. Open addressing with linear probing; nothing is ever taken out.
 */
export class IdTable {
  size = 0;
  private readonly arena;
  private high;
  private low;
  /** Where in the arena the record is; 0 = nothing here. */
  private places;

  /** @param sizes smaller ones where many tables hold little; `capacity` is a power of two */
  constructor({ capacity = FIRST_CAPACITY, blockBytes }: { capacity?: number; blockBytes?: number } = {}) {
    this.arena = new RecordArena(blockBytes);
    this.high = new Uint32Array(capacity);
    this.low = new Uint32Array(capacity);
    this.places = new Float64Array(capacity);
  }

  /** The record, valid until the next `set`. */
  get(hash: string): Buffer | undefined {
    const place = this.places[this.find(word(hash, 0), word(hash, 4))];
    return place ? this.arena.read(place) : undefined;
  }

  set(hash: string, record: Buffer): void {
    if (this.size >= MAX_LOAD * this.places.length) this.grow();
    const [high, low] = [word(hash, 0), word(hash, 4)];
    const index = this.find(high, low);
    const place = this.places[index] ?? 0;
    if (place === 0) {
      this.size += 1;
      this.high[index] = high;
      this.low[index] = low;
    }
    this.places[index] = this.arena.write(record, place);
  }

  /** Where the hash is, or would be. */
  private find(high: number, low: number): number {
    const mask = this.places.length - 1;
    let index = low & mask;
    while (this.places[index] !== 0 && (this.low[index] !== low || this.high[index] !== high))
      index = (index + 1) & mask;
    return index;
  }

  private grow(): void {
    const { high, low, places } = this;
    const capacity = 2 * places.length;
    this.high = new Uint32Array(capacity);
    this.low = new Uint32Array(capacity);
    this.places = new Float64Array(capacity);
    places.forEach((place, from) => {
      if (place === 0) return;
      const [ownHigh, ownLow] = [high[from] ?? 0, low[from] ?? 0];
      const to = this.find(ownHigh, ownLow);
      this.high[to] = ownHigh;
      this.low[to] = ownLow;
      this.places[to] = place;
    });
  }
}

/** Four characters (U+0000–U+00FF) as a number of 32 bits. */
const word = (hash: string, at: number): number =>
  (hash.charCodeAt(at) |
    (hash.charCodeAt(at + 1) << 8) |
    (hash.charCodeAt(at + 2) << 16) |
    (hash.charCodeAt(at + 3) << 24)) >>>
  0;
