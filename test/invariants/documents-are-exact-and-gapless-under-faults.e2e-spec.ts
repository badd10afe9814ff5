import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import type { IssuedDocument } from '#invoicing';
import { documentsAreExact } from './checkers/documents-are-exact.js';
import { documentsMatchTheAmountOwed } from './checkers/documents-match-the-amount-owed.js';
import { ClientHistories } from './nemesis/client-histories.js';
import * as faults from './nemesis/faults/index.js';
import { ROUNDS_WITHIN_MS, playRounds } from './nemesis/rounds.js';
import type { Round } from './nemesis/rounds.js';
import { World } from './nemesis/world.js';
import { readJournal, readTopic } from './readings/journal.js';

const SETTINGS = {
  CONTADOR_LATE_WINDOW: 'P200D',
  CONTADOR_JOURNAL_RETENTION: 'P400D',
  CONTADOR_NOTE_DELAY: 'PT0S',
};
/** Every amount owed at the end of the last fault is invoiced within this time. */
const SETTLED_WITHIN_MS = 90_000;

class DocumentRound implements Round {
  private clients: ClientHistories | undefined;

  readonly lanes = {
    processes: [
      faults.processKilled('billing', 'SIGKILL'),
      faults.processKilled('billing', 'SIGTERM'),
      faults.processFrozen('billing'),
      faults.clockShifted('billing'),
    ],
    redis: [
      faults.redisKilled('SIGKILL'),
      faults.redisTorn,
      faults.redisEmptied,
      faults.redisReplicaPromoted,
    ],
    broker: [faults.brokerKilled('SIGKILL'), faults.brokerFrozen],
    network: [
      faults.repliesCut('broker'),
      faults.repliesCut('redis'),
      faults.connectionsReset('broker'),
      faults.blackhole('redis'),
    ],
  };

  async open(seed: number): Promise<World> {
    const world = await World.open({ ingest: 1, billing: 2 }, SETTINGS);
    this.clients = new ClientHistories(world.deployment, seed);
    return world;
  }

  async work(_world: World, _seed: number, hasEnded: () => boolean): Promise<void> {
    await this.clients?.play(hasEnded);
  }

  /** Retries until no document is missing; a wrong document stays wrong. */
  async check({ deployment }: World): Promise<string | undefined> {
    await deployment.folded(SETTLED_WITHIN_MS);
    for (const deadline = Date.now() + SETTLED_WITHIN_MS; ; await sleep(1_000)) {
      const difference = await this.difference(deployment);
      if (difference === undefined || Date.now() > deadline) return difference;
    }
  }

  private async difference(deployment: World['deployment']): Promise<string | undefined> {
    const stored = await deployment.documents(1);
    const byNumber = (a: IssuedDocument, b: IssuedDocument): number => (a.number < b.number ? -1 : 1);
    const published = (await deployment.published(0)).sort(byNumber);
    const journal = await readJournal(deployment);
    const book = new ContractRegistry();
    for (const { value, appendedAtMs } of (
      await readTopic(deployment, deployment.topics.contracts, 1)
    ).flat())
      book.add(JSON.parse(String(value)), appendedAtMs);
    const clients = (this.clients?.clientIds ?? []).map((clientId) => ({
      clientId,
      journal: journal[deployment.home(clientId)] ?? [],
      signed: book.signed(clientId),
      documents: stored.filter((document) => document.clientId === clientId),
    }));
    return documentsAreExact({ stored, published }) ?? documentsMatchTheAmountOwed(clients);
  }
}

describe('documents are exact and gapless', () => {
  it(
    'to the cent, under faults of billing, Redis, the broker and the network between them',
    () => playRounds(new DocumentRound()),
    ROUNDS_WITHIN_MS,
  );
});
