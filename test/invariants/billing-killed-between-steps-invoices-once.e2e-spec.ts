import { describe, expect, it } from '@jest/globals';
import { Traffic, demoClients } from '../support/traffic/index.js';
import type { TrafficRecord } from '../support/traffic/index.js';
import { Deployment } from '../support/deployment/index.js';
import { sample } from '../support/nightly.js';
import { sharedServices } from '../support/shared-services.js';
import { POINTS, Strike } from './support/strike.js';

/** A document without its times: the rest must not depend on the faults. */
const facts = ({
  issuedAt: _at,
  dueDate: _due,
  contentHash: _hash,
  journal: _journal,
  ...rest
}: object & {
  issuedAt?: string;
  dueDate?: string;
  contentHash?: string;
  journal?: unknown;
}): object => rest;

describe('billing that is killed between any two of its steps', () => {
  const servers = sharedServices();
  const clients = demoClients(Date.now(), 1);
  const records: TrafficRecord[] = [];
  for (const { record } of new Traffic({ clients: clients.map(({ plan }) => plan), seed: 7 }).records())
    if (records.push(record) === 3_000) break;

  async function run(point: string | undefined) {
    const prefix = `${servers.prefix}${(point ?? 'undisturbed').replace(':', '-')}.`;
    const deployment = new Deployment({ ...servers, prefix });
    const strike = await Strike.open();
    try {
      await deployment.app('ingest').start();
      await deployment.publish(records);
      await deployment.folded();
      if (point === undefined) await deployment.app('billing').start();
      else {
        const victim = deployment.app('billing', strike.env);
        strike.prepare('SIGKILL', point);
        await victim.start();
        await deployment.sign(clients.flatMap(({ contracts }) => contracts));
        expect(await victim.exited()).toEqual({ code: null, signal: 'SIGKILL' });
        await deployment.app('billing').start();
      }
      if (point === undefined) await deployment.sign(clients.flatMap(({ contracts }) => contracts));
      const documents = await deployment.documents(clients.length);
      return { documents, published: await deployment.published(documents.length) };
    } finally {
      await deployment.stop();
      await strike.close();
    }
  }

  it('issues one document per client and period, gapless, published once', async () => {
    const undisturbed = await run(undefined);
    const expected = new Map(undisturbed.documents.map((document) => [document.clientId, facts(document)]));
    const points = [...sample(POINTS, 4)];
    const worker = async (): Promise<void> => {
      for (let point = points.shift(); point !== undefined; point = points.shift()) {
        const { documents, published } = await run(point);
        expect({ point, numbers: documents.map(({ number }) => number) }).toEqual({
          point,
          numbers: documents.map((_, index) => `${new Date().getUTCFullYear()}-00000${index + 1}`),
        });
        expect(documents.map(({ sequence }) => sequence)).toEqual([1, 1, 1]);
        const byNumber = published.sort((a, b) => (a.number < b.number ? -1 : 1));
        expect({ point, published: byNumber }).toEqual({ point, published: documents });
        for (const document of documents) {
          const { number: _own, ...content } = facts(document) as { number: string };
          expect(expected.get(document.clientId)).toMatchObject(content);
        }
      }
    };
    await Promise.all(Array.from({ length: 4 }, worker));
  }, 240_000);
});
