import { setTimeout as sleep } from 'node:timers/promises';
import { KeyspaceMovedError, foldSettings, removeRetired } from '#store';
import { Build, checkJournal } from './build.js';
import type { RebuildNeeds } from './build.js';
import { mapConcurrently } from '#runtime';
import { RebuildRefusedError } from './journal-log.js';
import { ProgressMeter } from './progress-meter.js';
import type { OnProgress } from './progress-meter.js';

const CONCURRENCY = 4;
/** The rebuilt space may lack this many records when it becomes live; ingest folds them in a moment. */
const CLOSE_ENOUGH = 1_000;
const ROUNDS = 20;
const SWITCH_ATTEMPTS = 30;

export interface Rebuilt {
  readonly partitions: number;
  readonly records: number;
  /** Records that an earlier run had already folded. */
  readonly resumedAt: number;
  readonly keysRemoved: number;
}

/**
 * Folds the journal again from its start into new spaces, makes them the live ones, and removes the previous
 * ones. May be stopped anywhere: the next run continues.
 * @throws RebuildRefusedError
 */
export async function rebuild(
  needs: RebuildNeeds,
  onProgress: OnProgress = () => undefined,
  onRemoved: (keys: number) => void = () => undefined,
): Promise<Rebuilt> {
  const { redis, keys, log, settings } = needs;
  const all = Array.from(
    { length: settings.partitions },
    (_, partition) => new Build(needs, 'rebuild', partition),
  );
  await checkJournal(needs, all);
  await removeRetired(redis, keys, settings.partitions, onRemoved);
  const builds = await pending(all, foldSettings(settings));
  for (const build of builds) await build.begin();

  const committed = await log.committed();
  const meter = await ProgressMeter.create(builds, committed, onProgress);
  await mapConcurrently(builds, CONCURRENCY, (build) => catchUp(build, committed, meter));
  for (const build of builds) await switchBuild(build, committed, needs, meter);
  const keysRemoved = await removeRetired(redis, keys, settings.partitions, onRemoved);
  return { partitions: builds.length, records: meter.records, resumedAt: meter.resumedAt, keysRemoved };
}

/**
 * All partitions, or those that an interrupted run has left: spaces are begun in the order of partitions and
 * switched in that order, so if the first has none and others have, the first is switched already.
 */
async function pending(all: readonly Build[], settings: string): Promise<readonly Build[]> {
  const begun = await Promise.all(all.map((build) => build.current()));
  if (begun[0] !== undefined || begun.every((space) => space === undefined)) return all;
  const stale = await Promise.all(all.map(async (build) => (await build.liveState()).settings !== settings));
  return all.filter((_, index) => begun[index] !== undefined || stale[index]);
}

/** Folds until the space is close enough, or as close as ingest's progress permits. */
async function catchUp(
  build: Build,
  committed: ReadonlyMap<number, number>,
  meter: ProgressMeter,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const mark = await build.mark(committed);
    let at: number;
    try {
      at = await build.fold.advance(mark, (records) => meter.folded(records));
    } catch (error) {
      if (error instanceof KeyspaceMovedError) return requireSwitched(build);
      throw error;
    }
    if ((await build.mark(committed)) - at <= CLOSE_ENOUGH) return;
  }
}

/** Returns if the build has become live, as another rebuild was first; throws if the build is lost. */
async function requireSwitched(build: Build): Promise<void> {
  const live = await build.liveKeys();
  if (live.space === build.space) return;
  throw new RebuildRefusedError(
    `The new key space of partition ${build.partition} no longer exists: Redis has lost it, or another rebuild with other settings has started. Run it again.`,
  );
}

async function switchBuild(
  build: Build,
  committed: ReadonlyMap<number, number>,
  { settings }: RebuildNeeds,
  meter: ProgressMeter,
): Promise<void> {
  const { partition, space } = build;
  const publishedBelow = committed.get(partition) ?? 0;
  for (let attempt = 1; ; attempt++) {
    // Nothing was ever folded here, so there is nothing to rebuild
    if ((await build.mark(committed)) === 0) return build.spaces.giveUp(partition, space);
    await catchUp(build, committed, meter);
    try {
      const state = { publishedBelow, settings: foldSettings(settings) };
      const { done, mark } = await build.spaces.switchSpace(partition, await build.liveKeys(), space, state);
      if (done) return;
      if (attempt === SWITCH_ATTEMPTS)
        throw new RebuildRefusedError(
          `Partition ${partition} is rebuilt up to ${await build.position()}, but only up to ${mark} dead letters and ` +
            'forwards are published: Redis has lost its last writes. Once ingest has caught up, run it again.',
        );
    } catch (error) {
      if (!(error instanceof KeyspaceMovedError)) throw error;
      if ((await build.current()) !== space) return requireSwitched(build);
    }
    await sleep(1_000);
  }
}
