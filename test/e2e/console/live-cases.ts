import { afterEach, describe, expect, it } from '@jest/globals';
import { toKafkaMessage } from '#kafka';
import { listen } from '../../support/listening.js';
import type { Listening } from '../../support/listening.js';
import { contract } from './contracts.js';
import type { Given } from './given.js';

export function liveCases(given: Given): void {
  describe('live', () => {
    const open: AbortController[] = [];
    afterEach(() => open.splice(0).forEach((each) => each.abort()));

    function listenTo(path: string): Promise<Listening> {
      const abort = new AbortController();
      open.push(abort);
      return listen(given.apps.console.url + path, abort.signal);
    }

    it('sends changes as they happen', async () => {
      const { response, hears } = await listenTo('/v1/live');
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'text/event-stream; charset=utf-8',
      ]);
      expect(await hears(/\n\n/)).toMatch(/^retry: \d+\n/);
      await given.sign(contract('live', 1));
      await hears(/event: contracts\ndata: \{"clientId":"live"\}\n\n/);
      const now = new Date().toISOString();
      const call = {
        ...{ clientId: 'live', contactId: 'c-1', outcome: 'handled', agentId: 'a-1' },
        ...{ startedAt: now, endedAt: now, talkMs: 1 },
      } as const;
      const event = { specversion: '1.0', id: 'l-1', source: '/pbx', type: 'contact.call' } as const;
      await given.producer.send(given.topics.journal, [
        toKafkaMessage({ ...event, data: call }),
        toKafkaMessage({ ...event, id: 'l-2', data: { ...call, outcome: 'lost' } as { clientId: string } }),
      ]);
      await hears(/event: usage\ndata: \{\}\n\n/);
      await hears(/event: ingest\n/);
      await hears(/event: dead-letters\n/);
    });

    it('answers HEAD, and no other method', async () => {
      const head = await fetch(`${given.apps.console.url}/v1/live`, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-type')]).toEqual([
        200,
        'text/event-stream; charset=utf-8',
      ]);
      expect((await fetch(`${given.apps.console.url}/v1/live`, { method: 'POST' })).status).toBe(405);
    });
  });
}
