import { describe, expect, it } from '@jest/globals';
import { toKafkaMessage } from '#kafka';
import { eventually } from '../../support/deployment/eventually.js';
import type { ConsoleEnvironment } from './environment.js';

const PATH = '/v1/ops/platforms';

export function eventSourceCases(environment: ConsoleEnvironment): void {
  describe('platforms', () => {
    const event = (source: string, id: string, data: Record<string, unknown> = {}) => {
      const now = new Date().toISOString();
      return toKafkaMessage({
        ...({ specversion: '1.0', id, source, type: 'contact.call' } as const),
        data: {
          ...{ clientId: 'spoken', contactId: id, outcome: 'handled', agentId: 'a-1' },
          ...{ startedAt: now, endedAt: now, talkMs: 1, ...data },
        },
      });
    };

    it('are listed by client and source, with the time when each was last seen', async () => {
      const before = Date.now();
      await environment.producer.send(environment.topics.journal, [
        ...[event('/pbx/madrid', 'p-1'), event('/pbx/madrid', 'p-2'), event('/zendesk', 'z-1')],
        // Refused: a source whose events cannot be metered does not count as active
        event('/broken', 'b-1', { outcome: 'lost' }),
        // Under another client's key: it arrives again in its own client's log
        { ...event('/pbx/madrid', 'p-3'), key: 'somebody-else' },
      ]);
      await eventually(async () => {
        const { body } = await environment.api.get(`${PATH}?clientId=spoken`);
        const platforms = body['platforms'] as {
          source: string;
          state: string;
          events: number;
          lastAt: string;
        }[];
        const rows = platforms.map(({ source, state, events }) => [source, state, events]);
        expect(rows.sort()).toEqual([
          ['/pbx/madrid', 'heard', 3],
          ['/zendesk', 'heard', 1],
        ]);
        for (const { lastAt } of platforms)
          expect(Math.abs(Date.parse(lastAt) - before)).toBeLessThan(20_000);
      }, 15_000);
    });

    it('are filtered by state, and limited in number', async () => {
      expect((await environment.api.get(`${PATH}?clientId=spoken&state=silent`)).body).toMatchObject({
        ...{ silent: 0, platforms: [] },
      });
      expect((await environment.api.get(`${PATH}?limit=1`)).body['platforms']).toHaveLength(1);
      expect((await environment.api.get(`${PATH}?state=loud&limit=0`)).body).toMatchObject({
        ...{ code: 'invalid-query', faults: [{ parameter: 'state' }, { parameter: 'limit' }] },
      });
    });
  });
}
