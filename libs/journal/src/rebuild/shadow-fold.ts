import { endOf } from '#kafka';
import type { RawRecord } from '#kafka';
import { JournalStore } from '#store';
import type { FoldSettings, Keyspace, RedisClient } from '#store';
import { JournalFolder } from '../journal-folder.js';
import type { JournalLog } from './journal-log.js';

/** As ingest's slices. */
const SLICE_RECORDS = 1_000;

/** The dead letters and forwards of these records were published by ingest. */
const NOTHING = { publish: () => Promise.resolve(), send: () => Promise.resolve([]) };

/** The fold that ingest runs, over one partition in another space, without what ingest publishes. */
export class ShadowFold {
  private readonly folder: JournalFolder;

  constructor(
    private readonly log: JournalLog,
    private readonly partition: number,
    settings: FoldSettings,
    place: { readonly redis: RedisClient; readonly keys: Keyspace },
  ) {
    const store = new JournalStore(place.redis, place.keys);
    this.folder = new JournalFolder(store, NOTHING, NOTHING, settings);
  }

  /**
   * Folds on from where the space stands, up to and without offset `to`. Returns where it stands then: behind `to` only
   * if no record lies between.
   * @throws OtherSpaceError when the space has been replaced or given up
   */
  async foldTo(to: number, onFolded: (records: number) => void = () => undefined): Promise<number> {
    let at = (await this.folder.position(this.partition))?.offset ?? 0;
    while (at < to) {
      const before = at;
      const reached = await this.foldFrom(at, to, onFolded);
      at = reached.position;
      if (reached.isEnd || at === before) break;
    }
    return at;
  }

  /** Until the end, or until the store says that it stands elsewhere: it lost writes, or another process folds too. */
  private async foldFrom(
    from: number,
    to: number,
    onFolded: (records: number) => void,
  ): Promise<{ position: number; isEnd: boolean }> {
    const { partition } = this;
    let position = from;
    let isElsewhere = false;
    let records: RawRecord[] = [];
    const fold = async (): Promise<void> => {
      const slice = records;
      records = [];
      if (slice.length === 0 || isElsewhere) return;
      position = (await this.folder.fold({ ...this.head(to), partition, position, records: slice })).position;
      isElsewhere = position !== endOf(slice);
      onFolded(slice.length);
    };
    await this.log.read({ partition, from, to }, (record) => {
      if (isElsewhere) return undefined;
      records.push(record);
      return records.length < SLICE_RECORDS ? undefined : fold();
    });
    await fold();
    return { position, isEnd: !isElsewhere };
  }

  private head = (highWatermark: number) => ({ topic: this.log.topic, highWatermark });
}
