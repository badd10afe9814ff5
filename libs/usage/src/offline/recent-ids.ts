import type { StoredId } from '../fold/index.js';
import { IdTable } from './id-table.js';

/** Small ones: a replay may hold thousands of clients at a time. */
const SIZES = { capacity: 256, blockBytes: 16_384 };

/** What the fold remembers of event ids: by generations of append times, the current one and the one before. */
export class RecentIds {
  private readonly generations = new Map<number, IdTable>();

  /** What a record of a generation may still know of an id. */
  get(idHash: string, generation: number): StoredId | undefined {
    for (const each of [generation, generation - 1]) {
      const bytes = this.generations.get(each)?.get(idHash);
      if (bytes) return { bytes, generation: each };
    }
    return undefined;
  }

  set(idHash: string, generation: number, bytes: Buffer): void {
    let table = this.generations.get(generation);
    if (!table) {
      this.generations.set(generation, (table = new IdTable(SIZES)));
      for (const old of this.generations.keys()) if (old < generation - 1) this.generations.delete(old);
    }
    table.set(idHash, bytes);
  }

  get size(): number {
    return [...this.generations.values()].reduce((sum, { size }) => sum + size, 0);
  }
}
