import { beforeAll, describe, expect, it } from '@jest/globals';
import { choosePartition, toKafkaMessage } from '#kafka';
import { setTimeout as sleep } from 'node:timers/promises';
import { DAY_MS } from '#usage';
import { contract } from './contracts.js';
import { PARTITIONS, problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

/** Noon of the day before yesterday, UTC. */
const noon = Math.floor(Date.now() / DAY_MS) * DAY_MS - 2 * DAY_MS + DAY_MS / 2;
const iso = (ms: number) => new Date(ms).toISOString();

export function usageCases(environment: ConsoleEnvironment): void {
  describe('usage', () => {
    const call = (index: number, more: Record<string, unknown> = {}) =>
      toKafkaMessage({
        specversion: '1.0',
        id: `call-${index}`,
        source: '/pbx',
        type: 'contact.call',
        data: {
          clientId: 'metered-only',
          contactId: `c-${index}`,
          team: 'shared',
          outcome: 'handled',
          agentId: 'a-1',
          queue: index % 2 ? 'vip' : 'main',
          startedAt: iso(noon + index * 3_600_000),
          endedAt: iso(noon + index * 3_600_000 + 60_000),
          talkMs: 50_000,
          wrapMs: 10_000,
          queueMs: 1_000,
          ...more,
        } as { clientId: string },
      });

    beforeAll(async () => {
      await environment.producer.send(environment.topics.journal, [
        call(0),
        call(1),
        call(2),
        call(2),
        call(3, { startedAt: 'yesterday' }),
      ]);
      for (let waited = 0; waited < 300; waited++) {
        const { body } = await environment.api.get('/v1/ops/ingest');
        const totals = body['totals'] as { counters: { received: number } };
        if (totals.counters.received >= 5) return;
        await sleep(50);
      }
      throw new Error('ingest did not fold the events');
    }, 30_000);

    const range = `from=${iso(noon - DAY_MS)}&to=${iso(noon + DAY_MS)}`;

    it('shows a client that is metered without a contract', async () => {
      const { body } = await environment.api.get('/v1/clients');
      const clients = body['clients'] as { clientId: string }[];
      expect(clients.map(({ clientId }) => clientId)).toEqual(['acme', 'after-junk', 'metered-only', 'race']);
      expect(clients[2]).toEqual({
        clientId: 'metered-only',
        partition: choosePartition('metered-only', PARTITIONS),
        metered: true,
        meteredWithoutContract: true,
      });
      expect(clients[0]).toMatchObject({
        meteredWithoutContract: false,
        contract: { version: 1, model: 'per-event' },
      });
    });

    it('pages clients', async () => {
      const first = await environment.api.get('/v1/clients?limit=3');
      const second = await environment.api.get(`/v1/clients?limit=3&cursor=${String(first.body['next'])}`);
      expect((second.body['clients'] as { clientId: string }[]).map(({ clientId }) => clientId)).toEqual([
        'race',
      ]);
      expect(second.body).not.toHaveProperty('next');
    });

    it('explains a wrong limit', async () => {
      for (const [query, code, message] of [
        ['limit=5&limit=6', 'repeated', 'limit may be given only once'],
        ['limit=x', 'max', 'limit must be a whole number from 1 to 1000'],
        ['limit=2.5', 'isInt', 'limit must be a whole number from 1 to 1000'],
      ]) {
        const { body } = await environment.api.get(`/v1/clients?${query}`);
        expect(body['faults']).toEqual([{ parameter: 'limit', code, message }]);
      }
    });

    it('sums usage, and splits it', async () => {
      const { body } = await environment.api.get(
        `/v1/clients/metered-only/usage?${range}&by=hour&split=queue`,
      );
      expect(body).toMatchObject({ zone: 'UTC', by: 'hour', split: ['queue'] });
      expect(body['total']).toMatchObject({
        contacts: 3,
        handled: 3,
        talkMs: 150_000,
        handleMs: 180_000,
        queueMs: 3_000,
        loadMs: 180_000,
        handleByIncrementMs: { '60/60': 180_000 },
      });
      const rows = body['rows'] as { from: string; queue?: string; measures: { contacts: number } }[];
      expect(
        rows
          .filter(({ queue }) => queue)
          .map(({ from, queue, measures }) => [from, queue, measures.contacts]),
      ).toEqual([
        [iso(noon), 'main', 1],
        [iso(noon + 3_600_000), 'vip', 1],
        [iso(noon + 7_200_000), 'main', 1],
      ]);
    });

    it('uses days in the contract’s time zone', async () => {
      expect((await environment.sign(contract('metered-only', 1))).status).toBe(201);
      const { body } = await environment.api.get(`/v1/clients/metered-only/usage?${range}`);
      expect(body).toMatchObject({ zone: 'Europe/Madrid', by: 'day' });
      expect(body['rows']).toMatchObject([{ local: iso(noon).slice(0, 10), measures: { contacts: 3 } }]);
    });

    it.each([
      ['from=yesterday&to=2026-03-01T00:00:00Z', ['from instant']],
      ['', ['from instant', 'to instant']],
      ['from=2026-03-01T00:00:00Z&to=2026-02-01T00:00:00Z', ['to order']],
      ['from=2026-03-01T00:01:00Z&to=2026-03-02T00:00:00Z', ['from quarter']],
      ['from=2026-01-01T00:00:00Z&to=2026-03-02T00:00:00Z&by=interval', ['to range-too-long']],
      ['from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&by=year', ['by isIn']],
      ['from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&split=colour', ['split matches']],
      ['from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&form=x', ['form unknown-parameter']],
      ['from=2026-03-01T00:00:00Z&from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z', ['from repeated']],
    ])('refuses ?%s', async (query, faults) => {
      const response = await environment.api.get(`/v1/clients/acme/usage?${query}`);
      expect(problem(response)).toBe('400 invalid-query');
      const reported = response.body['faults'] as { parameter: string; code: string }[];
      expect(reported.map((fault) => `${fault.parameter} ${fault.code}`)).toEqual(faults);
    });

    it('sums the counters of ingest', async () => {
      const { body } = await environment.api.get('/v1/ops/ingest');
      expect(body).toMatchObject({
        topic: environment.topics.journal,
        totals: {
          lagRecords: 0,
          lagSeconds: 0,
          counters: {
            ...{ received: 5, accepted: 3, duplicate: 1, superseded: 0, forwarded: 0, rejected: 1 },
            rejectedByCode: { 'invalid-time': 1 },
          },
        },
      });
      expect(body['partitions']).toHaveLength(PARTITIONS);
      const partition = (body['partitions'] as Record<string, unknown>[])[
        choosePartition('metered-only', PARTITIONS)
      ];
      expect(partition).toMatchObject({ position: 5, highWatermark: 5, lagRecords: 0 });
    });

    it('lists periods: closed ones with their marker, then those that wait, then the open one', async () => {
      const close = {
        specversion: '1.0',
        id: 'close-january',
        source: '/contador/billing',
        type: 'period.close',
        data: { clientId: 'metered-only', from: '2025-12-31T23:00:00Z', to: '2026-01-31T23:00:00Z' },
      } as const;
      await environment.producer.send(environment.topics.journal, [toKafkaMessage(close)]);
      let periods: { state: string; firstDay: string; close?: unknown }[] = [];
      for (let waited = 0; waited < 100 && periods[0]?.state !== 'closed'; waited++) {
        await sleep(50);
        periods = (await environment.api.get('/v1/clients/metered-only/periods')).body[
          'periods'
        ] as typeof periods;
      }
      expect(periods[0]).toMatchObject({
        state: 'closed',
        firstDay: '2026-01-01',
        lastDay: '2026-01-31',
        close: { index: 1, partition: choosePartition('metered-only', PARTITIONS), offset: 5 },
      });
      expect(periods[1]).toMatchObject({ state: 'waiting', waitsFor: 'billing', firstDay: '2026-02-01' });
      expect(periods.at(-1)).toMatchObject({ state: 'open' });
    });
  });
}
