import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contador } from '../e2e/verify/run-cli.js';
import { FIRST_MS, WEEK_MS, call, terms } from '../e2e/verify/story.js';
import { Deployment } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import { sample } from '../support/nightly.js';
import { faultsOfLedger } from '../support/ledger-model/index.js';
import type { Services } from '../support/services/index.js';
import { ownServices } from './support/own-services.js';
import { Pair, isFrozen, leads } from './support/pair.js';
import { POINTS, Strike } from './support/strike.js';

/** How long the brokers wait for an inactive process before another process gets its partitions. */
const SESSION_TIMEOUT = { broker: '1000', app: 'PT1.5S' };
/** Stopped from outside, at any point after the first document of the round. */
const ANYWHERE = 'anywhere';
/**
 * Minutes in the first week, none in the second, and the resulting amount: 0.65 up to 20, 0.55 above, 5 %
 * off, at least 5.
 */
const CLIENTS = [
  { id: 'a', minutes: 60, nets: ['33.25', '5.00'] },
  { id: 'b', minutes: 66, nets: ['36.38', '5.00'] },
  { id: 'c', minutes: 72, nets: ['39.52', '5.00'] },
];
/** Deployments that run at the same time, each with some of the points: most of the time is spent waiting. */
const LANES = 3;
/** At these points the frozen process has a transaction open, or believes that it has. */
const WITHIN_TRANSACTION = ['invoice:before', 'invoice:after', 'publication:before'];
const FENCED = 'another billing process has taken over the ledger';

const weekStart = (week: number): string =>
  new Date(FIRST_MS + week * WEEK_MS).toISOString().replace('.000', '');

/** Two weeks that are over; there is no third. */
const contract = (clientId: string) => [
  terms(clientId, { grace: 'PT0S' }),
  {
    ...{ clientId, version: 2, model: 'ended' },
    effectiveFrom: weekStart(2),
  },
];

describe('billing that is frozen, replaced and thawed', () => {
  let servers: Services;
  beforeAll(async () => {
    servers = await ownServices({ 'group.min.session.timeout.ms': SESSION_TIMEOUT.broker });
  }, 60_000);
  afterAll(() => servers.stop(), 60_000);

  /**
   * At each point in turn, the leader is frozen in the middle of its work, and the other process completes
   * it.
   */
  class Lane {
    private readonly strike: Strike;
    private readonly deployment: Deployment;
    private readonly pair: Pair;
    private readonly clients: string[] = [];

    constructor(name: string, strike: Strike) {
      const { kafka, redis } = servers;
      this.strike = strike;
      this.deployment = new Deployment(
        { brokers: kafka.brokers, redisUrl: redis.url, prefix: `${name}.` },
        { CONTADOR_SESSION_TIMEOUT: SESSION_TIMEOUT.app },
      );
      this.pair = new Pair(this.deployment, strike.env);
    }

    async run(points: readonly string[]): Promise<void> {
      try {
        await this.deployment.start('ingest');
        await this.pair.start();
        for (const point of points) await this.freezeLeader(point);
        await this.sign('last');
        await this.prove();
      } finally {
        for (const app of this.pair.both) await app.kill('SIGCONT');
        await this.deployment.stop();
        await this.strike.close();
      }
    }

    private async freezeLeader(point: string): Promise<void> {
      const { leader, other } = this.pair.roles();
      const { pid } = leader;
      if (point !== ANYWHERE) this.strike.prepare('SIGSTOP', point);
      await this.sign(point);
      if (point === ANYWHERE) {
        await this.deployment.documents(this.due - 2 * CLIENTS.length + 1);
        await leader.kill('SIGSTOP');
        await this.sign('meanwhile');
      }
      await eventually(async () =>
        expect({ point, frozen: isFrozen(leader) }).toEqual({ point, frozen: true }),
      );
      expect([isFrozen(other), leads(other)]).toEqual([false, false]);
      expect((await this.deployment.documents(0)).length).toBeLessThan(this.due);

      await this.deployment.documents(this.due);
      expect(leads(other)).toBe(true);
      expect({ pid: leader.pid, frozen: isFrozen(leader) }).toEqual({ pid, frozen: true });
      await this.pair.thaw(leader);
      if (WITHIN_TRANSACTION.includes(point)) expect(leader.logs.map(({ msg }) => msg)).toContain(FENCED);
    }

    /** Clients whose two weeks are ready for invoicing at the same time. */
    private async sign(name: string): Promise<void> {
      const clients = CLIENTS.map(({ id, minutes }) => ({ id: `${name.replace(':', '-')}-${id}`, minutes }));
      await this.deployment.publish(clients.map(({ id, minutes }) => call(id, '1', 4, minutes * 60_000)));
      await this.deployment.folded();
      await this.deployment.sign(clients.flatMap(({ id }) => contract(id)));
      this.clients.push(...clients.map(({ id }) => id));
    }

    private get due(): number {
      return 2 * this.clients.length;
    }

    private async prove(): Promise<void> {
      const documents = await this.deployment.documents(this.due);
      expect(faultsOfLedger(documents)).toEqual([]);
      const issued = documents.map(({ clientId, period, net }) => `${clientId} ${period.from} ${net}`);
      const due = CLIENTS.flatMap(({ id, nets }) =>
        this.clients
          .filter((clientId) => clientId.endsWith(`-${id}`))
          .flatMap((clientId) => nets.map((net, week) => `${clientId} ${weekStart(week)} ${net}`)),
      );
      expect(issued.sort()).toEqual(due.sort());
      const published = await this.deployment.published(documents.length);
      expect(published.sort((a, b) => (a.number < b.number ? -1 : 1))).toEqual(documents);
      const { stderr } = await contador(this.deployment.env, 'verify', '--all');
      expect(stderr).toBe(`${documents.length} documents proven, 0 not.\n`);
    }
  }

  it('issues one document per client and period, gapless, published once, and leaves two healthy processes', async () => {
    const points = sample([...POINTS, ANYWHERE], 6);
    const ran = await Promise.allSettled(
      Array.from({ length: LANES }, async (_, lane) =>
        new Lane(`lane${lane}`, await Strike.open()).run(
          points.filter((_point, index) => index % LANES === lane),
        ),
      ),
    );
    for (const lane of ran) if (lane.status === 'rejected') throw lane.reason;
  }, 180_000);
});
