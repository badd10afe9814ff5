import { fingerprint } from '#kafka';
import { JournalStore, SpaceBuilds, Spaces, foldSettings } from '#store';
import type { FoldSettings, Keyspace, PartitionState, RedisClient } from '#store';
import { ShadowFold } from './shadow-fold.js';
import { RebuildRefusedError } from './journal-log.js';
import type { JournalLog } from './journal-log.js';

export interface RebuildNeeds {
  readonly redis: RedisClient;
  /** Of the journal. */
  readonly keys: Keyspace;
  readonly log: JournalLog;
  readonly settings: FoldSettings;
}

/** The fold of a partition into a space of its own, in addition to the live one: begun or resumed, and its target. */
export class Build {
  readonly fold: ShadowFold;
  readonly spaces: SpaceBuilds;
  private readonly live: JournalStore;
  private readonly own: JournalStore;
  private readonly liveSpaces: Spaces;
  /** The space; empty until `begin`. */
  space = '';

  constructor(
    private readonly needs: RebuildNeeds,
    role: 'rebuild' | 'verify',
    readonly partition: number,
  ) {
    const { redis, keys, log, settings } = needs;
    const target = { redis, keys: keys.forSpace(role, '') };
    this.spaces = new SpaceBuilds(redis, keys, role);
    this.fold = new ShadowFold(log, partition, settings, target);
    this.live = new JournalStore(redis, keys);
    this.own = new JournalStore(redis, target.keys);
    this.liveSpaces = new Spaces(redis, keys);
  }

  liveState = (): Promise<PartitionState> => this.live.open(this.partition);
  liveKeys = (): Promise<Keyspace> => this.liveSpaces.find(this.partition);
  current = (): Promise<string | undefined> => this.spaces.current(this.partition);

  /**
   * Continues the space that was begun if it has the same settings and the same journal; otherwise begins a new
   * one.
   */
  async begin(): Promise<void> {
    const found = await this.current();
    this.space =
      found !== undefined && (await this.isUsable()) ? found : await this.spaces.begin(this.partition, found);
  }

  async position(): Promise<number> {
    return (await this.own.open(this.partition)).position ?? 0;
  }

  /**
   * The offset below which dead letters and forwards have been published: the live position or, where there is
   * none, the offset that ingest once committed to Kafka. Those beyond it would not be published.
   */
  async mark(committed: ReadonlyMap<number, number>): Promise<number> {
    const { position = 0, publishedBelow } = await this.liveState();
    return Math.max(position, publishedBelow, committed.get(this.partition) ?? 0);
  }

  private async isUsable(): Promise<boolean> {
    const { position, last, settings } = await this.own.open(this.partition);
    if (position === undefined) return true;
    if (settings !== foldSettings(this.needs.settings)) return false;
    const { partition } = this;
    let isSame = false;
    const check = (record: Parameters<typeof fingerprint>[0] & { readonly appendedAtMs: number }): void => {
      isSame = record.appendedAtMs === last?.appendedAtMs && fingerprint(record) === last.fingerprint;
    };
    const { high = 0 } = (await this.needs.log.ends()).get(partition) ?? {};
    if (position > high) return false;
    await this.needs.log.read({ partition, from: position - 1, to: position }, check);
    return isSame;
  }
}

/**
 * @throws RebuildRefusedError where the journal lacks records that were folded, or clients would be in other
 * partitions
 */
export async function checkJournal(
  { log, settings: { partitions } }: RebuildNeeds,
  builds: readonly Build[],
): Promise<void> {
  const ends = await log.ends();
  if (ends.size !== partitions)
    throw new RebuildRefusedError(
      `${log.topic} has ${ends.size} partitions, but ${partitions} are configured: set CONTADOR_JOURNAL_PARTITIONS to ${ends.size}.`,
    );
  for (const [partition, { low }] of ends) {
    if (low === 0) continue;
    throw new RebuildRefusedError(
      `Partition ${partition} of ${log.topic} begins at offset ${low}: earlier records are deleted from the journal, and ` +
        'usage and closes folded without them would differ from the invoiced ones. Restore Redis from a backup instead; ' +
        'ingest continues from the position of the backup.',
    );
  }
  for (const build of builds) {
    const { position = 0, settings = '' } = await build.liveState();
    const { high = 0 } = ends.get(build.partition) ?? {};
    if (position > high)
      throw new RebuildRefusedError(
        `Usage in Redis has position ${position} in partition ${build.partition}, but ${log.topic} ends at ${high}: it is another journal.`,
      );
    const then = /partitions=(\d+)/.exec(settings)?.[1];
    if (then !== undefined && Number(then) !== partitions)
      throw new RebuildRefusedError(
        `Usage in Redis was folded from ${then} partitions, now there are ${partitions}: clients would be searched ` +
          'in partitions without their earlier records. The number of partitions of a journal is fixed.',
      );
  }
}
