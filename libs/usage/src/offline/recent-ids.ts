import type { StoredId } from '../fold/index.js';
import { IdTable } from './id-table.js';

/** Small tables: a replay may have thousands of clients in memory. */
const SIZES = { capacity: 256, blockBytes: 16_384 };

/** The id records that the fold keeps, by generation of append times: the current generation and the one before. */
export class RecentIds {
  private readonly generations = new Map<number, IdTable>();

  /** The id record that is not yet expired for a journal record of this generation; undefined if none. */
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
