import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Keyspace } from '#store';
import { DAY_MS } from '#usage';
import { Deployment, PARTITIONS } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import type { AppProcess } from '../support/processes/index.js';
import { SlotMover } from '../support/redis-cluster/move-slot.js';
import { services } from '../support/services/index.js';
import type { TlsRedisClusterService } from '../support/services/index.js';
import { sharedServices } from '../support/shared-services.js';
import { call, lastMonth, monthly } from './page/events.js';

const CLIENTS = ['acme', 'globex', 'initech', 'umbrella', 'hooli', 'stark'];
const CALLS = 40;
/** Two minutes each: 20 at 0.65 and 60 at 0.50. */
const AMOUNT = '43.00';
const now = Date.now();
const month = { fromMs: lastMonth(now), toMs: lastMonth(now) + 28 * DAY_MS };

const createCalls = (clientId: string) =>
  Array.from({ length: CALLS }, (_, index) =>
    call(clientId, `c-${index}`, month.fromMs + (index + 1) * 15 * 3_600_000),
  );
const calls = CLIENTS.flatMap(createCalls);

describe('three processes on a Redis Cluster with TLS', () => {
  const shared = sharedServices();
  let cluster: TlsRedisClusterService;
  let deployment: Deployment;
  let apps: AppProcess[];
  let console: AppProcess;

  beforeAll(async () => {
    cluster = await services.tlsRedisCluster();
    const hosts = cluster.nodes.map(({ url }) => new URL(url).host).join();
    const place = { ...shared, redisUrl: `redis+cluster://${hosts}` };
    const tls = { REDIS_URL: cluster.url, NODE_EXTRA_CA_CERTS: cluster.authority };
    deployment = new Deployment(place, tls);
    console = deployment.app('console');
    apps = [deployment.app('ingest'), deployment.app('billing'), console];
    await Promise.all(apps.map((app) => app.start()));
    await deployment.publish(calls);
    await deployment.folded();
  }, 120_000);
  afterAll(async () => {
    await deployment.stop();
    await cluster.stop();
  }, 60_000);

  /** Contacts of the last month, or undefined when the console asks for a retry later. */
  async function countContacts(clientId: string): Promise<number | undefined> {
    const range = `from=${new Date(month.fromMs).toISOString()}&to=${new Date(month.toMs).toISOString()}`;
    const response = await fetch(`${console.url}/v1/clients/${clientId}/usage?${range}`);
    const body = (await response.json()) as { code?: string; total?: { contacts: number } };
    if (response.status === 200) return body.total?.contacts ?? NaN;
    const isLater = response.status === 503 && response.headers.has('retry-after');
    expect({ isLater, code: body.code }).toEqual({ isLater: true, code: 'unavailable' });
    return undefined;
  }

  it('refuse a certificate of an unknown authority, and log the reason', async () => {
    const stranger = deployment.app('console', { NODE_EXTRA_CA_CERTS: '' });
    const starting = stranger.start().catch(() => undefined);
    await eventually(async () => {
      if (!JSON.stringify(stranger.logs).includes('certificate')) throw new Error('no word of certificates');
    });
    expect(stranger.logs.map(({ msg }) => msg)).not.toContain('listening');
    await stranger.kill();
    await starting;
  });

  it('answer from the cluster', async () => {
    expect(await Promise.all(CLIENTS.map(countContacts))).toEqual(CLIENTS.map(() => CALLS));
  });

  it('read, count and invoice correctly while all slots are moved', async () => {
    const mover = new SlotMover(cluster.nodes.map(({ url }) => url));
    const { prefix } = shared;
    const journal = new Keyspace(prefix, 'journal');
    const slots = Array.from({ length: PARTITIONS }, (_, partition) => journal.position(partition));
    const run = { isDone: false };
    const answers: (number | undefined)[] = [];
    const ask = async () => answers.push(...(await Promise.all(CLIENTS.map(countContacts))));
    const moving = (async () => {
      for (const key of [...slots, new Keyspace(prefix, 'drafts').position(0)])
        await mover.move(key, {
          batch: 2,
          // asked once while the slot is half moved, however fast the machine is
          onBatchMoved: (moved) => (moved <= 2 ? ask() : sleep(40)),
          order: (name) => (/:usage:|:ids:/.test(name) ? 1 : 0),
        });
    })().finally(() => (run.isDone = true));
    await deployment.publish([...calls, ...calls]);
    await deployment.sign(CLIENTS.map((clientId) => monthly(clientId, now)));
    while (!run.isDone) {
      await ask();
      await sleep(20);
    }
    await moving;
    mover.close();
    expect([...new Set(answers)].filter((contacts) => contacts !== undefined)).toEqual([CALLS]);
    expect(answers).toContain(undefined);
    const documents = await deployment.documents(CLIENTS.length);
    const amounts = documents.map(({ clientId, net }) => [clientId, net]).sort();
    expect(amounts).toEqual([...CLIENTS].sort().map((clientId) => [clientId, AMOUNT]));
    await deployment.folded();
    const { accepted, duplicate } = await deployment.counts();
    expect({ accepted, duplicate }).toEqual({
      accepted: calls.length + CLIENTS.length,
      duplicate: 2 * calls.length,
    });
    for (const app of apps) app.assertRunning();
  }, 120_000);
});
