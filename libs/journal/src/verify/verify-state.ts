import { KeyspaceMovedError, StatePages, readClient, removeRetired } from '#store';
import type { Keyspace } from '#store';
import { Build, checkJournal } from '../rebuild/build.js';
import type { RebuildNeeds } from '../rebuild/build.js';
import { mapConcurrently } from '#runtime';
import { RebuildRefusedError } from '../rebuild/journal-log.js';
import { ProgressMeter } from '../rebuild/progress-meter.js';
import type { OnProgress } from '../rebuild/progress-meter.js';
import { firstStateDifference } from './difference.js';
import type { StateDifference } from './difference.js';

const CONCURRENCY = 4;
const ATTEMPTS = 100;

/** Excluded: hashes that depend on the division into slices or are internal to the fold; the rest depends on them. */
const isCompared = (name: string): boolean => !/^(ids:|position$|closes$|late$)/.test(name);

export interface VerifyReports {
  readonly onPace: OnProgress;
  readonly onCompared: (keys: number) => void;
  readonly onRemoved: (keys: number) => void;
}

/**
 * Folds the journal into a space of its own and compares the live state with it while ingest continues: live
 * keys are read together with their position, the other space is folded to exactly that position, and the two
 * are compared.
 * @throws RebuildRefusedError
 */
export async function verifyState(
  needs: RebuildNeeds,
  { onPace, onCompared, onRemoved }: VerifyReports,
): Promise<{ readonly difference: StateDifference | undefined; readonly keys: number }> {
  const { redis, keys, log, settings } = needs;
  const builds = Array.from(
    { length: settings.partitions },
    (_, partition) => new Build(needs, 'verify', partition),
  );
  await checkJournal(needs, builds);
  await removeRetired(redis, keys, settings.partitions, onRemoved);
  const lost = await firstLost(builds, await log.committed());
  if (lost) return { difference: lost, keys: 0 };
  try {
    for (const build of builds) await build.begin();
    const meter = await ProgressMeter.create(builds, new Map(), onPace);
    await mapConcurrently(builds, CONCURRENCY, async (build) => {
      const { position = 0 } = await build.liveState();
      await build.fold.advance(position, (records) => meter.folded(records));
    });
    const found = await new Comparison(needs, builds, onCompared).run();
    for (const { partition, space, spaces } of builds) await spaces.giveUp(partition, space);
    await removeRetired(redis, keys, settings.partitions, onRemoved);
    return found;
  } catch (error) {
    if (!(error instanceof KeyspaceMovedError)) throw error;
    throw new RebuildRefusedError(
      'The usage folded for the comparison no longer exists: another verify has ended, or Redis has lost it. Run it again.',
    );
  }
}

/** A state that is missing altogether has no keys to compare. */
async function firstLost(
  builds: readonly Build[],
  committed: ReadonlyMap<number, number>,
): Promise<StateDifference | undefined> {
  for (const { partition, liveState } of builds) {
    const offset = committed.get(partition) ?? 0;
    if (offset === 0 || (await liveState()).position !== undefined) continue;
    const fields = { where: 'all usage', stored: undefined, folded: `the usage of ${offset} records` };
    return { partition, offset, ...fields };
  }
  return undefined;
}

const isSame = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([field, value]) => b.get(field) === value);

class Comparison {
  private readonly pages: StatePages;
  private compared = 0;

  constructor(
    private readonly needs: RebuildNeeds,
    private readonly builds: readonly Build[],
    private readonly onCompared: (keys: number) => void,
  ) {
    this.pages = new StatePages(needs.redis);
  }

  async run(): Promise<{ readonly difference: StateDifference | undefined; readonly keys: number }> {
    const difference = await this.first();
    return { difference, keys: this.compared };
  }

  private async first(): Promise<StateDifference | undefined> {
    for (const build of this.builds) {
      const difference = (await this.list(build, 'closes')) ?? (await this.list(build, 'late'));
      if (difference) return difference;
    }
    const live = new Map<number, Keyspace>();
    for (const build of this.builds) live.set(build.partition, await build.liveKeys());
    const own = new Map(this.builds.map((build) => [build.partition, this.ownKeys(build)]));
    // Keys that only one of the two has are found from its side
    for (const side of [live, own]) {
      for await (const { partition, names } of this.pages.names(side)) {
        const build = this.builds[partition];
        const difference = build && (await this.hashes(build, names.filter(isCompared)));
        if (difference) return difference;
      }
    }
    return undefined;
  }

  private async hashes(build: Build, names: readonly string[]): Promise<StateDifference | undefined> {
    if (names.length === 0) return undefined;
    const { partition } = build;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const stored = await this.pages.read(await build.liveKeys(), partition, names);
      const offset = stored.position ?? 0;
      await build.fold.advance(offset);
      const folded = await this.pages.read(this.ownKeys(build), partition, names);
      // Ahead: ingest's store has lost its last writes and folds them again
      if ((folded.position ?? 0) !== offset) continue;
      this.compared += names.length;
      this.onCompared(this.compared);
      for (const [index, name] of names.entries()) {
        const [is, mustBe] = [stored.hashes[index] ?? new Map(), folded.hashes[index] ?? new Map()];
        if (isSame(is, mustBe)) continue;
        const found = firstStateDifference(name, is, mustBe, await this.classes(build, name));
        return { partition, offset, ...found };
      }
      return undefined;
    }
    throw new RebuildRefusedError(`Partition ${partition} changes too fast to be compared. Run it again.`);
  }

  /**
   * Names of the classes that a client's cells are numbered by, from the folded side; a number where only the
   * stored side has one.
   */
  private async classes(build: Build, name: string): Promise<(number: number) => string> {
    const clientId = name.split(':')[1] ?? '';
    const { hashes } = await this.pages.read(this.ownKeys(build), build.partition, [`client:${clientId}`]);
    const { classes } = readClient(clientId, hashes[0] ?? new Map());
    return (number) => classes[number] ?? `class ${number}`;
  }

  private ownKeys = ({ space }: Build): Keyspace => this.needs.keys.forSpace('verify', space);

  private async list(build: Build, name: 'closes' | 'late'): Promise<StateDifference | undefined> {
    const { partition } = build;
    const offset = await build.position();
    const [stored, folded] = [
      await this.pages.list(await build.liveKeys(), partition, name, offset),
      await this.pages.list(this.ownKeys(build), partition, name, offset),
    ];
    const at = folded.concat(stored).findIndex((_, index) => stored[index] !== folded[index]);
    if (at < 0 || stored.join() === folded.join()) return undefined;
    return { partition, offset, where: `the list of ${name}`, stored: stored[at], folded: folded[at] };
  }
}
