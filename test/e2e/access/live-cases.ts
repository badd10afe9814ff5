import { afterEach, describe, expect, it } from '@jest/globals';
import { toKafkaMessage } from '#kafka';
import { listen } from '../../support/listening.js';
import type { Listening } from '../../support/listening.js';
import { contract } from '../console/contracts.js';
import { bearer } from './place.js';
import type { Place } from './place.js';

/** Which client receives which live events. */
export function liveCases(place: Place): void {
  describe('live', () => {
    const open: AbortController[] = [];
    afterEach(() => open.splice(0).forEach((each) => each.abort()));

    async function as(terms: Parameters<Place['key']>[0]): Promise<Listening> {
      const abort = new AbortController();
      open.push(abort);
      return listen(`${place.url}/v1/live`, abort.signal, bearer((await place.key(terms)).key));
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
      const { deployment } = place;
      await deployment.start('ingest');
      const [ops, acme, globex] = await Promise.all([
        as({ role: 'ops' }),
        as({ role: 'client', clientId: 'acme' }),
        as({ role: 'client', clientId: 'globex' }),
      ]);
      await deployment.publish([call('globex', 'g-1'), { key: 'globex', value: 'no event' }]);
      await deployment.sign([contract('globex', 2)]);
      await ops.hears(/event: usage\ndata: \{\}\n/);
      await ops.hears(/event: dead-letters\n/);
      await ops.hears(/event: contracts\ndata: \{"clientId":"globex"\}\n/);
      await globex.hears(/event: usage\ndata: \{"clientId":"globex"\}\n/);

      await deployment.publish([call('acme', 'a-1')]);
      await deployment.sign([contract('acme', 2)]);
      await acme.hears(/event: usage\ndata: \{"clientId":"acme"\}\n/);
      const heard = await acme.hears(/event: contracts\ndata: \{"clientId":"acme"\}\n/);
      expect(new Set(heard.match(/^data: .*$/gm))).toEqual(new Set(['data: {"clientId":"acme"}']));
      expect(heard).not.toMatch(/event: (ingest|dead-letters|platforms)/);
    }, 60_000);
  });
}
