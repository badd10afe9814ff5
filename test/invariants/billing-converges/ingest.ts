import type { DeadLetter } from '#records';
import { JournalStore } from '#store';
import { JournalFolder } from '#journal';
import { DAY_MS } from '#usage';
import { PARTITIONS } from './environment.js';
import type { BillingEnvironment } from './environment.js';

const YEARS_MS = 10 * 365 * DAY_MS;
const SETTINGS = {
  partitions: PARTITIONS,
  lateWindowMs: YEARS_MS,
  clockSkewMs: 300_000,
  maxBatchBytes: 2 ** 26,
};

/** Folds the journal slice by slice; after a failure it continues from the position in Redis. */
export class Ingest {
  private readonly folder: JournalFolder;
  private readonly store: JournalStore;
  private readonly positions = new Map<number, number>();

  constructor(private readonly environment: BillingEnvironment) {
    this.store = new JournalStore(environment.redis, environment.keys.journal);
    // Two billers that know different contract versions may close different periods: the first marker counts.
    const deadLetters = {
      publish: (deadLetters: readonly DeadLetter[]): Promise<void> => {
        const unexpected = deadLetters.find(({ code }) => code !== 'close-out-of-order');
        return unexpected ? Promise.reject(new Error(unexpected.message)) : Promise.resolve();
      },
    };
    this.folder = new JournalFolder(this.store, deadLetters, environment.producer, SETTINGS);
  }

  /**
   * @param slice records per slice
   * @param most records folded in all, per partition
   */
  async fold(slice: number, most = Infinity): Promise<void> {
    for (let partition = 0; partition < PARTITIONS; partition++) await this.foldOne(partition, slice, most);
  }

  private async foldOne(partition: number, slice: number, most: number): Promise<void> {
    const log = await this.environment.logs.journal.read(partition);
    const { position } = await this.store.open(partition);
    if (this.positions.get(partition) !== position) this.positions.delete(partition);
    const nextOffset = async (): Promise<number> => {
      const known = this.positions.get(partition) ?? (await this.folder.position(partition))?.offset ?? 0;
      this.positions.set(partition, known);
      return known;
    };
    for (let left = most; left > 0 && (await nextOffset()) < log.length; left -= slice) {
      const from = await nextOffset();
      const records = log.slice(from, from + Math.min(slice, left));
      const head = { topic: this.environment.topics.journal.name, partition, position: from };
      try {
        const folded = await this.folder.fold({ ...head, records, highWatermark: log.length });
        this.positions.set(partition, folded.position);
      } catch (error) {
        if (!/lost/.test(String(error))) throw error;
        this.positions.delete(partition);
      }
    }
  }
}
