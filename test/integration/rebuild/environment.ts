import { choosePartition } from '#kafka';
import type { OutgoingRecord, RawRecord } from '#kafka';
import type { DeadLetter } from '#records';
import { JournalFolder } from '#journal';
import type { JournalLog, RebuildNeeds } from '#journal';
import { JournalStore, Keyspace, UsageReader } from '#store';
import type { FoldSettings, RedisClient } from '#store';
import type { UsageRow } from '#usage';
import { HOUR, T0, randomHistory } from '../ingest/random-history.js';

export const SETTINGS: FoldSettings = {
  partitions: 3,
  lateWindowMs: 62 * 24 * HOUR,
  clockSkewMs: 300_000,
  maxBatchBytes: 64 * 1024 * 1024,
};
export const CLIENTS = Array.from({ length: 12 }, (_, index) => `client-${index}`);
const OTHER = 'a-phone-number';

/** A journal in memory, its usage in a real Redis, and the records that ingest published about it. */
export class RebuildEnvironment {
  readonly logs: RawRecord[][];
  readonly deadLetters: DeadLetter[] = [];
  readonly forwards: OutgoingRecord[] = [];
  readonly committed = new Map<number, number>();
  readonly keys = new Keyspace(this.prefix, 'journal');
  readonly usage = new UsageReader(this.redis, this.keys, (id) => choosePartition(id, SETTINGS.partitions));
  /** Called before each record that a rebuild reads. */
  onRead: () => void | Promise<void> = () => undefined;
  low = 0;

  constructor(
    readonly redis: RedisClient,
    readonly prefix: string,
    length: number,
  ) {
    this.logs = Array.from({ length: SETTINGS.partitions }, (_, partition) => {
      const clients = CLIENTS.filter((id) => choosePartition(id, SETTINGS.partitions) === partition);
      const records = randomHistory(partition + 1, length, clients).map(({ record }) => record);
      // One in fifty under a key that belongs to no client
      return records.map((record, index) =>
        index % 50 === 7 && record.key ? { ...record, key: Buffer.from(OTHER) } : record,
      );
    });
  }

  ingest(settings = SETTINGS): JournalFolder {
    const deadLetters = {
      publish: (more: readonly DeadLetter[]) => Promise.resolve(void this.deadLetters.push(...more)),
    };
    const producer = {
      send: (_topic: string, more: readonly OutgoingRecord[]) => {
        this.forwards.push(...more);
        return Promise.resolve([]);
      },
    };
    const readFoldedOffset = (partition: number): Promise<number> =>
      Promise.resolve(this.committed.get(partition) ?? 0);
    return new JournalFolder(
      new JournalStore(this.redis, this.keys),
      deadLetters,
      producer,
      settings,
      readFoldedOffset,
    );
  }

  /** Folds as the transport does: from the position in Redis, and from any other that Redis reports. */
  async foldJournal(folder: JournalFolder, to: number, slice = 100): Promise<void> {
    for (const [partition, log] of this.logs.entries()) {
      let at = (await folder.position(partition))?.offset ?? 0;
      while (at < Math.min(to, log.length)) {
        const records = log.slice(at, Math.min(at + slice, to));
        const head = { topic: 'journal', partition, position: at, highWatermark: log.length };
        at = (await folder.fold({ ...head, records })).position;
        this.committed.set(partition, Math.max(at, this.committed.get(partition) ?? 0));
      }
    }
  }

  needs(settings = SETTINGS): RebuildNeeds {
    const log: JournalLog = {
      topic: 'journal',
      ends: () =>
        Promise.resolve(
          new Map(this.logs.map(({ length }, partition) => [partition, { low: this.low, high: length }])),
        ),
      committed: () => Promise.resolve(this.committed),
      read: async ({ partition, from, to }, onRecord) => {
        for (const record of (this.logs[partition] ?? []).slice(from, to)) {
          await this.onRead();
          await onRecord(record);
        }
      },
    };
    return { redis: this.redis, keys: this.keys, log, settings };
  }

  /** All usage, by client. */
  async rows(): Promise<Record<string, UsageRow[]>> {
    const within = { fromMs: T0 - 24 * HOUR, toMs: T0 + 24 * HOUR };
    const all = CLIENTS.map(async (clientId): Promise<[string, UsageRow[]]> => {
      const rows = await this.usage.usage({ clientId, ...within });
      const sorted = rows
        .map((row) => [JSON.stringify(row), row] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return [clientId, sorted.map(([, row]) => row)];
    });
    return Object.fromEntries(await Promise.all(all));
  }

  /** Names of all keys, without the part that identifies a keyspace. */
  async keyNames(): Promise<string[]> {
    return (await this.redis.keys(`${this.prefix}*`)).map((key) => key.replace(/~\w+/, '')).sort();
  }

  async empty(): Promise<void> {
    for (const key of await this.redis.keys(`${this.prefix}*`)) await this.redis.del(key);
  }
}
