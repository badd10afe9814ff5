import type { RawRecord } from '#kafka';
import { JournalFolder } from '#journal';
import { JournalStore, Keyspace } from '#store';
import type { RedisClient } from '#store';

/** The slice size of ingest. */
const SLICE_RECORDS = 1_000;
const NOTHING = { publish: () => Promise.resolve(), send: () => Promise.resolve([]) };

/** The traffic makes nothing to publish: one partition holds all clients, and every record is valid. */
export const PREFIX = 'contador.';
export const PARTITION = 0;

/** Ingest's own fold into a real Redis, over records that were never in Kafka. */
export class RedisFold {
  private readonly folder: JournalFolder;
  private pending: RawRecord[] = [];
  private offset = 0;

  constructor(redis: RedisClient, lateWindowMs: number) {
    const store = new JournalStore(redis, new Keyspace(PREFIX, 'journal'));
    const settings = { partitions: 1, lateWindowMs, clockSkewMs: 0, maxBatchBytes: 2 ** 26 };
    this.folder = new JournalFolder(store, NOTHING, NOTHING, settings);
  }

  async add(record: Omit<RawRecord, 'offset'>): Promise<void> {
    this.pending.push({ ...record, offset: this.offset++ });
    if (this.pending.length === SLICE_RECORDS) await this.flush();
  }

  /** Folds the records that were added since the last call. */
  async flush(): Promise<void> {
    const records = this.pending;
    this.pending = [];
    if (records.length === 0) return;
    const position = this.offset - records.length;
    if (position === 0) await this.folder.position(PARTITION);
    await this.folder.fold({
      ...{ topic: 'journal', partition: PARTITION, position, records },
      highWatermark: this.offset,
    });
  }
}
