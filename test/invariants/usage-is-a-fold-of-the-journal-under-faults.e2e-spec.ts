import { describe, it } from '@jest/globals';
import { DAY_MS } from '#usage';
import { countedOnce } from './checkers/counted-once.js';
import { countersAddUp } from './checkers/counters-add-up.js';
import { sideEffectsAreComplete } from './checkers/side-effects-are-complete.js';
import { usageIsTheFold } from './checkers/usage-is-the-fold.js';
import { usageIsTheTally } from './checkers/usage-is-the-tally.js';
import * as faults from './nemesis/faults/index.js';
import { Publisher } from './nemesis/publisher.js';
import { ROUNDS_WITHIN_MS, playRounds } from './nemesis/rounds.js';
import type { Round } from './nemesis/rounds.js';
import { clientFigures } from './readings/figures.js';
import { listForwards, readDeadLetters, readJournal } from './readings/journal.js';
import { foldJournal, stateInRedis, stateOfFold } from './readings/state.js';
import { World } from './nemesis/world.js';
import type { Verdicts } from './checkers/counters-add-up.js';

const SETTINGS = { lateWindowMs: 62 * DAY_MS, clockSkewMs: 300_000 };

class UsageRound implements Round {
  private publisher: Publisher | undefined;

  readonly lanes = {
    processes: [
      faults.processKilled('ingest', 'SIGKILL'),
      faults.processKilled('ingest', 'SIGTERM'),
      faults.clockShifted('ingest'),
      faults.processFrozen('ingest'),
    ],
    redis: [
      faults.redisKilled('SIGKILL'),
      faults.redisKilled('SIGTERM'),
      faults.redisFrozen,
      faults.redisTorn,
      faults.redisEmptied,
      faults.redisReplicaPromoted,
      faults.redisDiskFull,
    ],
    broker: [
      faults.brokerKilled('SIGKILL'),
      faults.brokerKilled('SIGTERM'),
      faults.brokerFrozen,
      faults.brokerDiskFull,
    ],
    network: [
      ...(['redis', 'broker'] as const).flatMap((server) => [
        faults.slowNetwork(server),
        faults.blackhole(server),
        faults.repliesCut(server),
        faults.connectionsReset(server),
      ]),
      faults.duplicateStorm(() => this.published),
    ],
  };

  async open(seed: number): Promise<World> {
    const world = await World.open({ ingest: 3 });
    this.publisher = new Publisher(world.deployment, seed);
    return world;
  }

  work(_world: World, _seed: number, hasEnded: () => boolean): Promise<void> {
    return this.published.keepPublishing(hasEnded);
  }

  async check({ deployment, redis }: World): Promise<string | undefined> {
    await deployment.folded(90_000);
    const { clients, traffic } = this.published;
    const { tally } = traffic;
    const journal = await readJournal(deployment);
    const folded = foldJournal(journal, SETTINGS);
    const forwards = listForwards(journal);
    const counted = (await deployment.counts()) as unknown as Verdicts;
    const figures = await Promise.all(
      clients.map(async (plan) => {
        const span = { fromMs: plan.fromMs - 40 * DAY_MS, toMs: plan.toMs + 2 * DAY_MS };
        const clientId = plan.profile.id;
        return clientFigures(clientId, tally, await deployment.usage({ clientId, ...span }));
      }),
    );
    const { received: _sum, ...tallied } = tally.counters;
    return (
      usageIsTheFold(stateOfFold(folded), await redis.ask((client) => stateInRedis(client, 'contador.'))) ??
      countersAddUp({
        ...{ counted, tallied },
        recordsInLog: journal.flat().length,
        forwardedAgain: forwards.length - new Set(forwards).size,
      }) ??
      usageIsTheTally(figures) ??
      countedOnce(
        figures.map(({ clientId, usage }) => ({
          clientId,
          events: tally.legs(clientId).length,
          counted: usage['legs'] ?? 0,
        })),
      ) ??
      sideEffectsAreComplete({
        rejected: counted.rejected,
        deadLetters: await readDeadLetters(deployment),
        forwarded: counted.forwarded,
        forwards,
      })
    );
  }

  private get published(): Publisher {
    if (!this.publisher) throw new Error('the round has not been opened');
    return this.publisher;
  }
}

describe('usage is a fold of the journal', () => {
  it(
    'to the unit, under faults of processes, Redis, the broker and the network between them',
    () => playRounds(new UsageRound()),
    ROUNDS_WITHIN_MS,
  );
});
