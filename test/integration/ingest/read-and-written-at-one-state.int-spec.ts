import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { choosePartition } from '#kafka';
import type { RawRecord } from '#kafka';
import { JournalFolder } from '#journal';
import { JournalStore, Keyspace, UsageReader, connectRedis, partitionReports } from '#store';
import type { RedisClient } from '#store';
import { RedisMemory } from '../../support/redis-memory.js';
import { sharedServices } from '../../support/shared-services.js';
import { T0, HOUR, randomHistory } from './random-history.js';
import { plainFold } from './plain-fold.js';

const DAY = 24 * HOUR;
const SETTINGS = { partitions: 12, lateWindowMs: 62 * DAY, clockSkewMs: 300_000, maxBatchBytes: 2 ** 26 };
const CLIENT = 'acme';
const PARTITION = choosePartition(CLIENT, SETTINGS.partitions);
const LENGTH = 600;
const FIRST = 200;

type Hook = () => Promise<void>;

class Signal {
  give: () => void = () => undefined;
  readonly given = new Promise<void>((resolve) => (this.give = resolve));
}

/**
 * A member of the consumer group that folds; other events can happen between its read of a slice and its
 * write.
 */
class Member {
  between: Hook | undefined;
  /** How far the partition has been folded before, which only Kafka knows once the store is empty. */
  readFoldedOffset = (): Promise<number> => Promise.resolve(0);
  private at: number | undefined;
  private readonly folder: JournalFolder;

  constructor(redis: RedisClient, keys: Keyspace) {
    const deadLetters = { publish: () => this.pause() };
    const producer = { send: () => Promise.resolve([]) };
    const store = new JournalStore(redis, keys);
    this.folder = new JournalFolder(store, deadLetters, producer, SETTINGS, () => this.readFoldedOffset());
  }

  async place(): Promise<void> {
    this.at = (await this.folder.position(PARTITION))?.offset ?? 0;
  }

  /**
   * Begins to look up the position and is assigned the partition again before the broker has answered: the
   * transport ignores this lookup. Returns how to let the broker answer.
   */
  async lookUpInVain(foldedOffset: number): Promise<Hook> {
    const usual = this.readFoldedOffset;
    const [asked, answer] = [new Signal(), new Signal()];
    this.readFoldedOffset = async () => {
      this.readFoldedOffset = usual;
      asked.give();
      await answer.given;
      return foldedOffset;
    };
    const lookup = this.folder.position(PARTITION);
    await asked.given;
    return async () => {
      answer.give();
      await lookup;
    };
  }

  /**
   * Folds as the transport does: from the position that it believes to have, or else from the position in the
   * store.
   */
  async fold(log: readonly RawRecord[], size: number): Promise<void> {
    if (this.at === undefined) await this.place();
    const position = this.at ?? 0;
    const records = log.slice(position, position + size);
    if (records.length === 0) return;
    const slice = { topic: 'journal', partition: PARTITION, position, records, highWatermark: log.length };
    try {
      this.at = (await this.folder.fold(slice)).position;
    } catch {
      this.at = undefined;
    }
  }

  async foldAll(log: readonly RawRecord[]): Promise<void> {
    for (let attempts = 0; this.at !== log.length && attempts < 50; attempts++) await this.fold(log, 100);
  }

  private async pause(): Promise<void> {
    const { between } = this;
    this.between = undefined;
    await between?.();
  }
}

describe('a slice is read and written at one state of the store', () => {
  const { redisUrl, prefix } = sharedServices();
  const history = randomHistory(11, LENGTH, [CLIENT]);
  const log = history.map(({ record }) => record);
  let redis: RedisClient;
  let keys: Keyspace;
  let memory: RedisMemory;
  let one: Member;
  let other: Member;
  let tests = 0;

  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());
  beforeEach(() => {
    const own = `${prefix}${++tests}.`;
    keys = new Keyspace(own, 'journal');
    memory = new RedisMemory(redis, `${own}*`);
    [one, other] = [new Member(redis, keys), new Member(redis, keys)];
  });

  async function expectExact(): Promise<void> {
    const all = { fromMs: T0 - DAY, toMs: T0 + DAY };
    const rows = await new UsageReader(redis, keys, () => PARTITION).usage({ clientId: CLIENT, ...all });
    const contacts = rows.flatMap((row) => (row.kind === 'contact' ? [row.measures] : []));
    const sum = (measure: 'legs' | 'talkMs'): number =>
      contacts.reduce((total, measures) => total + measures[measure], 0);
    expect({ legs: sum('legs'), talkMs: sum('talkMs') }).toEqual(plainFold(history, CLIENT, all));
    const fresh = new Keyspace(`${prefix}fresh.${tests}.`, 'journal');
    await new Member(redis, fresh).foldAll(log);
    const counters = async (of: Keyspace) =>
      (await partitionReports(redis, of, SETTINGS.partitions))[PARTITION]?.counters;
    expect(await counters(keys)).toEqual(await counters(fresh));
  }

  it('when another member has continued before the slice was read, and the store then loses that work', async () => {
    await other.fold(log, FIRST);
    await memory.save();
    await one.place();
    await other.fold(log, 300);
    one.between = () => memory.loseLastWrites();
    await one.fold(log, 300);
    await one.foldAll(log);
    await expectExact();
  });

  it('when the store is emptied in between and another member has reached the same position with other slices', async () => {
    await other.fold(log, FIRST);
    await one.place();
    one.between = async () => {
      await memory.empty();
      const third = new Member(redis, keys);
      await third.fold(log, FIRST / 2);
      await third.fold(log, FIRST / 2);
    };
    await one.fold(log, 300);
    await one.foldAll(log);
    await expectExact();
  });

  it('when a store that was never folded is read late, after another member has started, and is then emptied', async () => {
    await one.place();
    await other.fold(log, FIRST);
    one.between = () => memory.empty();
    await one.fold(log, 300);
    await one.foldAll(log);
    await expectExact();
  });

  it('when a member that folded from memory finds the store at an earlier state', async () => {
    await one.fold(log, FIRST);
    await memory.save();
    await one.fold(log, 100);
    await memory.loseLastWrites();
    await other.fold(log, 50);
    await one.foldAll(log);
    await expectExact();
  });

  it.each([0, FIRST])(
    'when a lookup of an earlier assignment ends late and the store is then emptied (%i records folded before)',
    async (foldedOffset) => {
      const answerLate = await one.lookUpInVain(foldedOffset);
      await one.place();
      await one.fold(log, FIRST);
      await answerLate();
      await memory.empty();
      await one.foldAll(log);
      await expectExact();
    },
  );
});
