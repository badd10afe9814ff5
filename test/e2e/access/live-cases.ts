import { afterEach, describe, expect, it } from '@jest/globals';
import { toKafkaMessage } from '#kafka';
import { openEventStream } from '../../support/event-stream.js';
import type { EventStream } from '../../support/event-stream.js';
import { contract } from '../console/contracts.js';
import { bearer } from './environment.js';
import type { AccessEnvironment } from './environment.js';

/** Which client receives which live events. */
export function liveCases(environment: AccessEnvironment): void {
  describe('live', () => {
    const open: AbortController[] = [];
    afterEach(() => open.splice(0).forEach((each) => each.abort()));

    async function as(terms: Parameters<AccessEnvironment['key']>[0]): Promise<EventStream> {
      const abort = new AbortController();
      open.push(abort);
      return openEventStream(
        `${environment.url}/v1/live`,
        abort.signal,
        bearer((await environment.key(terms)).key),
      );
    }

    const call = (clientId: string, id: string) => {
      const now = new Date().toISOString();
      const data = {
        clientId,
        contactId: id,
        outcome: 'handled',
        agentId: 'a-1',
        startedAt: now,
        endedAt: now,
      };
      return toKafkaMessage({ specversion: '1.0', id, source: '/pbx', type: 'contact.call', data });
    };

    it('sends a client its own changes alone, even when other clients change', async () => {
      const { deployment } = environment;
      await deployment.start('ingest');
      const [ops, acme, globex] = await Promise.all([
        as({ role: 'ops' }),
        as({ role: 'client', clientId: 'acme' }),
        as({ role: 'client', clientId: 'globex' }),
      ]);
      await deployment.publish([call('globex', 'g-1'), { key: 'globex', value: 'no event' }]);
      await deployment.sign([contract('globex', 2)]);
      await ops.waitForMatch(/event: usage\ndata: \{\}\n/);
      await ops.waitForMatch(/event: dead-letters\n/);
      await ops.waitForMatch(/event: contracts\ndata: \{"clientId":"globex"\}\n/);
      await globex.waitForMatch(/event: usage\ndata: \{"clientId":"globex"\}\n/);

      await deployment.publish([call('acme', 'a-1')]);
      await deployment.sign([contract('acme', 2)]);
      await acme.waitForMatch(/event: usage\ndata: \{"clientId":"acme"\}\n/);
      const received = await acme.waitForMatch(/event: contracts\ndata: \{"clientId":"acme"\}\n/);
      expect(new Set(received.match(/^data: .*$/gm))).toEqual(new Set(['data: {"clientId":"acme"}']));
      expect(received).not.toMatch(/event: (ingest|dead-letters|platforms)/);
    }, 60_000);
  });
}
