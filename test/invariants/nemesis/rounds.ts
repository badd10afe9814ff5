import type { Lanes } from './fault.js';
import { MINUTES } from './minutes.js';
import { Nemesis } from './nemesis.js';
import { describePlan, makePlan } from './plan.js';
import type { World } from './world.js';

const FIRST_SEED = Number(process.env['CONTADOR_INVARIANTS_SEED'] ?? 1);

/** A round takes less than a minute; on a loaded machine, or where something is wrong, several times that. */
export const ROUNDS_WITHIN_MS = MINUTES * 60_000 + 400_000;

export interface Round {
  readonly lanes: Lanes;
  open(seed: number): Promise<World>;
  /** The work that runs while faults strike; ends when `hasEnded` returns true. */
  work(world: World, seed: number, hasEnded: () => boolean): Promise<void>;
  /** Resolves to the promise that is broken in the healed world; undefined if none is. */
  check(world: World, seed: number): Promise<string | undefined>;
}

/** Plays one round, or as many with ascending seeds as fit into the requested minutes. */
export async function playRounds(round: Round): Promise<void> {
  const endsAt = Date.now() + MINUTES * 60_000;
  let seed = FIRST_SEED;
  do await playRound(round, seed++);
  while (Date.now() < endsAt);
}

async function playRound(round: Round, seed: number): Promise<void> {
  const plan = makePlan(seed, round.lanes);
  const world = await round.open(seed);
  const nemesis = new Nemesis(world, plan);
  const story = (): string =>
    `seed ${seed}\nplan:\n${describePlan(plan)}\nseen:\n  ${nemesis.seen.join('\n  ')}`;
  try {
    let hasEnded = false;
    const faults = nemesis.run().finally(() => (hasEnded = true));
    // Faults and work both end before the world is closed.
    const ended = await Promise.allSettled([faults, round.work(world, seed, () => hasEnded)]);
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    await world.heal();
    await world.assertHealed();
    const difference = await round.check(world, seed);
    if (difference !== undefined) throw new Error(difference);
    await world.assertHealed();
    process.stderr.write(`${story()}\n`);
  } catch (error) {
    const logs = await world.keepLogs();
    throw new Error(`${String(error)}\n${story()}\nlogs: ${logs}`, { cause: error });
  } finally {
    await world.close();
  }
}
