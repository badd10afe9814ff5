import { afterEach, describe, expect, it } from '@jest/globals';
import { toKafkaMessage } from '#kafka';
import { openEventStream } from '../../support/event-stream.js';
import type { EventStream } from '../../support/event-stream.js';
import { contract } from './contracts.js';
import type { ConsoleEnvironment } from './environment.js';

export function liveCases(environment: ConsoleEnvironment): void {
  describe('live', () => {
    const open: AbortController[] = [];
    afterEach(() => open.splice(0).forEach((each) => each.abort()));

    function listen(path: string): Promise<EventStream> {
      const abort = new AbortController();
      open.push(abort);
      return openEventStream(environment.apps.console.url + path, abort.signal);
    }

    it('sends changes as they happen', async () => {
      const { response, waitForMatch } = await listen('/v1/live');
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'text/event-stream; charset=utf-8',
      ]);
      expect(await waitForMatch(/\n\n/)).toMatch(/^retry: \d+\n/);
      await environment.sign(contract('live', 1));
      await waitForMatch(/event: contracts\ndata: \{"clientId":"live"\}\n\n/);
      const now = new Date().toISOString();
      const call = {
        ...{ clientId: 'live', contactId: 'c-1', outcome: 'handled', agentId: 'a-1' },
        ...{ startedAt: now, endedAt: now, talkMs: 1 },
      } as const;
      const event = { specversion: '1.0', id: 'l-1', source: '/pbx', type: 'contact.call' } as const;
      await environment.producer.send(environment.topics.journal, [
        toKafkaMessage({ ...event, data: call }),
        toKafkaMessage({ ...event, id: 'l-2', data: { ...call, outcome: 'lost' } as { clientId: string } }),
      ]);
      await waitForMatch(/event: usage\ndata: \{\}\n\n/);
      await waitForMatch(/event: ingest\n/);
      await waitForMatch(/event: dead-letters\n/);
    });

    it('responds to HEAD, and no other method', async () => {
      const head = await fetch(`${environment.apps.console.url}/v1/live`, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-type')]).toEqual([
        200,
        'text/event-stream; charset=utf-8',
      ]);
      expect((await fetch(`${environment.apps.console.url}/v1/live`, { method: 'POST' })).status).toBe(405);
    });
  });
}
