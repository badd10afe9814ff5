import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LogEnds, TOPICS, ensureTopics } from '#kafka';
import { DAY_MS } from '#usage';
import { deleteRecords, withAdmin } from '../integration/kafka/harness.js';
import { PARTITIONS } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import { Publisher } from './nemesis/publisher.js';
import { World } from './nemesis/world.js';
import { stateInRedis } from './readings/state.js';

const PATIENCE_MS = 60_000;

describe('ingest stops, reports why, and folds nothing more', () => {
  let world: World;
  /** Runs a story; if it fails, reports where the logs are. */
  async function reportingLogs(story: () => Promise<void>): Promise<void> {
    try {
      await story();
    } catch (error) {
      throw new Error(`${String(error)}\nlogs: ${await world.keepLogs()}`, { cause: error });
    }
  }
  beforeEach(async () => {
    world = await World.open({ ingest: 2 });
  }, PATIENCE_MS);
  afterEach(() => world.close(), PATIENCE_MS);

  /** Publishes some batches of the traffic of a seed. */
  async function publish(seed: number, batches: number): Promise<void> {
    const publisher = new Publisher(world.deployment, seed);
    let left = batches;
    await publisher.keepPublishing(() => left-- === 0);
  }

  /** The reason why each partition was stopped, from the processes' logs. */
  const stops = (): Map<number, string> =>
    new Map(
      world
        .listProcesses('ingest')
        .flatMap(({ logs }) => logs)
        .filter(({ msg }) => msg === 'a partition is stopped')
        .map(({ partition, reason }) => [Number(partition), String(reason)]),
    );

  const state = () => world.redis.ask((client) => stateInRedis(client, 'contador.'));

  it(
    'where retention has deleted records that were not read, and only there',
    () =>
      reportingLogs(async () => {
        const { deployment } = world;
        await publish(1, 6);
        await deployment.folded(PATIENCE_MS);
        for (const ingest of world.listProcesses('ingest')) await ingest.signal('SIGSTOP');
        await publish(2, 6);
        const logEnds = new LogEnds(deployment.kafka, deployment.topics.journal);
        const partition = deployment.home('acme');
        const position = (await deployment.reports())[partition]?.position;
        if (position === undefined) throw new Error('nothing was folded');
        const { high } = await logEnds.read(partition);
        await deleteRecords(deployment.kafka, deployment.topics.journal, high - 1, partition);
        expect((await logEnds.read(partition)).low).toBeGreaterThan(position);
        for (const ingest of world.listProcesses('ingest')) await ingest.signal('SIGCONT');

        await eventually(
          async () => expect(stops().get(partition)).toMatch(/^records lost by retention/),
          PATIENCE_MS,
        );
        await eventually(async () => {
          const [reports, ends] = await Promise.all([deployment.reports(), logEnds.all()]);
          for (const report of reports)
            if (report.partition !== partition)
              expect(report.position).toBe(ends.get(report.partition)?.high);
        }, PATIENCE_MS);
        // Records that were delivered before the deletion are folded, and nothing else.
        const after = (await deployment.reports())[partition];
        expect(after?.position).toBeLessThan((await logEnds.read(partition)).low);
        expect(after?.counters.received).toBe(after?.position);
        await sleep(1_000);
        expect((await deployment.reports())[partition]).toEqual(after);
        await logEnds.close();
      }),
    3 * PATIENCE_MS,
  );

  it(
    'when the journal was deleted and recreated: in every partition that had been folded',
    () =>
      reportingLogs(async () => {
        const { deployment } = world;
        const { kafka, topics } = deployment;
        await publish(1, 6);
        await deployment.folded(PATIENCE_MS);
        const before = await state();
        // A partition that never had a record starts with the first one that arrives.
        const wasFolded = (await deployment.reports()).filter(({ position }) => position !== undefined);
        expect(before.size).toBeGreaterThan(100);
        await withAdmin(kafka, (admin) => admin.deleteTopics({ topics: [topics.journal] }));
        const choices = { journalRetentionMs: 400 * DAY_MS, journalPartitions: PARTITIONS };
        await eventually(() => ensureTopics(kafka, [TOPICS('contador.', choices).journal]), PATIENCE_MS);
        await publish(2, 12);

        await eventually(async () => {
          for (const { partition } of wasFolded)
            expect(stops().get(partition)).toMatch(/re-created|not the one folded before/);
        }, PATIENCE_MS);
        await sleep(1_000);
        expect(await state()).toEqual(before);
      }),
    3 * PATIENCE_MS,
  );
});
