import { afterEach, describe, expect, it } from '@jest/globals';
import { toKafkaMessage } from '#kafka';
import { contract } from './contracts.js';
import type { Given } from './given.js';

export function liveCases(given: Given): void {
  describe('live', () => {
    const open: AbortController[] = [];
    afterEach(() => open.splice(0).forEach((each) => each.abort()));

    /** Reads the stream until what was told matches. */
    async function listen(): Promise<{
      readonly response: Response;
      hears: (what: RegExp) => Promise<string>;
    }> {
      const abort = new AbortController();
      open.push(abort);
      const response = await fetch(`${given.apps.console.url}/v1/live`, { signal: abort.signal });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      return {
        response,
        hears: async (what) => {
          while (!what.test(text)) {
            const { value, done = true } = (await reader?.read()) ?? {};
            if (done) throw new Error(`the stream ended after ${text}`);
            text += value ?? '';
          }
          return text;
        },
      };
    }

    it('says what changes, as it changes', async () => {
      const { response, hears } = await listen();
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
