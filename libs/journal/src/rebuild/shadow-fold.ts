import { endOffset } from '#kafka';
import type { RawRecord } from '#kafka';
import { JournalStore } from '#store';
import type { FoldSettings, Keyspace, RedisClient } from '#store';
import { JournalFolder } from '../journal-folder.js';
import type { JournalLog } from './journal-log.js';

/** The same as ingest's slices. */
const SLICE_RECORDS = 1_000;

/** For records whose dead letters and forwards ingest has published. */
const NO_PUBLISHING = { publish: () => Promise.resolve(), send: () => Promise.resolve([]) };

/** The fold that ingest runs, over one partition in another space, without ingest's publishing. */
export class ShadowFold {
  private readonly folder: JournalFolder;

  constructor(
    private readonly log: JournalLog,
    private readonly partition: number,
    settings: FoldSettings,
    target: { readonly redis: RedisClient; readonly keys: Keyspace },
  ) {
    const store = new JournalStore(target.redis, target.keys);
    this.folder = new JournalFolder(store, NO_PUBLISHING, NO_PUBLISHING, settings);
  }

  /**
   * Folds from the space's position up to and without offset `to`. Returns the new position, which is before
   * `to` only if no record lies between.
   * @throws KeyspaceMovedError when the space has been replaced or given up
   */
  async advance(to: number, onFolded: (records: number) => void = () => undefined): Promise<number> {
    let at = (await this.folder.position(this.partition))?.offset ?? 0;
    while (at < to) {
      const before = at;
      const reached = await this.foldRange(at, to, onFolded);
      at = reached.position;
      if (reached.isEnd || at === before) break;
    }
    return at;
  }

  /** Until the end, or until the store has another position: it lost writes, or another process folds too. */
  private async foldRange(
    from: number,
    to: number,
    onFolded: (records: number) => void,
  ): Promise<{ position: number; isEnd: boolean }> {
    const { partition } = this;
    let position = from;
    let isDiverged = false;
    let records: RawRecord[] = [];
    const fold = async (): Promise<void> => {
      const slice = records;
      records = [];
      if (slice.length === 0 || isDiverged) return;
      position = (await this.folder.fold({ ...this.head(to), partition, position, records: slice })).position;
      isDiverged = position !== endOffset(slice);
      onFolded(slice.length);
    };
    await this.log.read({ partition, from, to }, (record) => {
      if (isDiverged) return undefined;
      records.push(record);
      return records.length < SLICE_RECORDS ? undefined : fold();
    });
    await fold();
    return { position, isEnd: !isDiverged };
  }

  private head = (highWatermark: number) => ({ topic: this.log.topic, highWatermark });
}
