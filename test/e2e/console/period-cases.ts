import { describe, expect, it } from '@jest/globals';
import { Keyspace, WaitingCloses } from '#store';
import { contract } from './contracts.js';
import type { ConsoleEnvironment } from './environment.js';

export function periodCases(environment: ConsoleEnvironment): void {
  describe('periods', () => {
    const toMs = (iso: string): number => Date.parse(iso);
    const readBody = async (path: string) => (await environment.api.get(path)).body;

    it('shows the progress of a month end once billing has reported it', async () => {
      expect(await readBody('/v1/ops/closing')).toEqual({
        ...{ due: 0, published: 0, unbooked: 0, drafted: 0, waiting: [] },
      });
      const closing = new WaitingCloses(environment.redis, new Keyspace(environment.prefix, 'drafts'), 0);
      const waits = (reason: string, since: string) => ({ reason, sinceMs: toMs(since) });
      const waiting = new Map([
        ['acme', waits('no usage', '2026-03-02T00:00:00Z')],
        ['metered-only', waits('no price', '2026-03-01T00:00:00Z')],
      ]);
      const run = { sinceMs: toMs('2026-03-03T00:00:00Z'), booked: 40 };
      const counts = { due: 7, published: 5, unbooked: 3, drafted: 1 };
      await closing.write({ atMs: toMs('2026-03-03T00:00:10Z'), ...counts, waiting, run });
      expect(await readBody('/v1/ops/closing')).toMatchObject({
        ...{ ...counts, at: '2026-03-03T00:00:10.000Z' },
        run: { since: '2026-03-03T00:00:00.000Z', booked: 40, total: 50, bookedPerSecond: 4, secondsLeft: 2 },
        waiting: [
          { clientId: 'metered-only', reason: 'no price', since: '2026-03-01T00:00:00.000Z' },
          { clientId: 'acme', reason: 'no usage', since: '2026-03-02T00:00:00.000Z' },
        ],
      });
      const { periods } = await readBody('/v1/clients/metered-only/periods');
      expect((periods as object[])[0]).toMatchObject({
        ...{ state: 'closed', waitsFor: 'booking', close: { booked: false, documents: [] } },
        reason: 'billing has been unable to book it since 2026-03-01T00:00:00.000Z: no price',
      });
      const nothing = { due: 0, published: 0, unbooked: 0, drafted: 0, waiting: new Map() };
      const over = { ...run, untilMs: toMs('2026-03-03T00:00:20Z'), booked: 48 };
      await closing.write({ atMs: Date.now(), ...nothing, run: over });
      expect(await readBody('/v1/ops/closing')).toMatchObject({
        ...{ due: 0, waiting: [] },
        run: { until: '2026-03-03T00:00:20.000Z', booked: 48, total: 48, bookedPerSecond: 2.4 },
      });
      const after = (await readBody('/v1/clients/metered-only/periods'))['periods'] as object[];
      expect(after.map((period) => (period as { state: string }).state).slice(0, 2)).toEqual([
        'closed',
        'due',
      ]);
    });

    it('shows what prevents a client from being billed', async () => {
      await environment.producer.send(environment.topics.contracts, [
        { key: 'broken/1', value: JSON.stringify(contract('broken', 1, { zone: 'Mars/Olympus' })) },
      ]);
      expect((await environment.sign(contract('broken', 2))).status).toBe(201);
      expect((await readBody('/v1/clients/broken/periods'))['obstacles']).toMatchObject([
        {
          code: 'invalid-contract',
          reason: expect.stringMatching(/^Contract record broken\/1 is invalid .*\/zone: /),
        },
      ]);
      const ended = { clientId: 'gone', version: 1, effectiveFrom: '2026-01-01T00:00:00Z', model: 'ended' };
      await environment.sign(ended);
      expect(await readBody('/v1/clients/gone/periods')).toMatchObject({
        ...{ obstacles: [{ code: 'no-contract' }], periods: [] },
      });
    });
  });
}
