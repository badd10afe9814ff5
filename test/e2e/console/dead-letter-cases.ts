import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { toKafkaMessage } from '#kafka';
import type { ReplayReport } from '#records';
import { eventually } from '../../support/deployment/eventually.js';
import type { ApiResponse } from './described-api.js';
import { problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

const PATH = '/v1/ops/dead-letters';
const SKEW_MS = 300_000;
const SOON_MS = 2_000;

interface ListedDeadLetter {
  readonly id: number;
  readonly code: string;
  readonly replayed?: { readonly by: string; readonly done: boolean };
}

export function deadLetterCases(environment: ConsoleEnvironment): void {
  describe('dead letters', () => {
    const startedMs = Date.now();
    let takenFromMs = 0;
    const call = (id: string, endedAtMs: number, more: Record<string, unknown> = {}) =>
      ({
        ...({ specversion: '1.0', id, source: '/pbx', type: 'contact.call' } as const),
        data: {
          ...{ clientId: 'refused', contactId: id, outcome: 'handled', agentId: 'a-1', talkMs: 1_000 },
          startedAt: new Date(endedAtMs).toISOString(),
          ...{ endedAt: new Date(endedAtMs).toISOString(), ...more },
        },
      }) as const;

    const list = async (query = ''): Promise<ListedDeadLetter[]> =>
      (await environment.api.get(`${PATH}?clientId=refused${query}`)).body['letters'] as ListedDeadLetter[];
    const findId = async (code: string): Promise<number> => Number((await list(`&code=${code}`))[0]?.id);
    const replay = (body: unknown): Promise<ApiResponse> =>
      environment.api.post(`${PATH}/replay`, JSON.stringify(body));
    const replayed = async (body: object): Promise<ReplayReport> => {
      const response = await replay({ ...body, dryRun: false });
      expect(response.status).toBe(200);
      return response.body as unknown as ReplayReport;
    };
    const totals = async (): Promise<Record<string, number>> => {
      const { body } = await eventually(async () => {
        const response = await environment.api.get('/v1/ops/ingest');
        if ((response.body['totals'] as { lagRecords: number }).lagRecords > 0)
          throw new Error('not folded yet');
        return response;
      });
      return (body['totals'] as { counters: Record<string, number> }).counters;
    };

    beforeAll(async () => {
      takenFromMs = Date.now() + SOON_MS;
      const soon = takenFromMs + SKEW_MS;
      await environment.producer.send(environment.topics.journal, [
        ...[1, 2, 3].map((n) => toKafkaMessage(call(`soon-${n}`, soon))),
        { key: 'refused', value: 'not JSON' },
        toKafkaMessage(call('no-time', startedMs, { endedAt: 'noon' }), 'structured'),
      ]);
      await eventually(async () => {
        if ((await list()).length < 5) throw new Error('not refused yet');
      });
    }, 60_000);

    it('are listed in pages, the newest first, and counted', async () => {
      const all = await list();
      expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort((a, b) => b - a));
      const paged: ListedDeadLetter[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const { body } = await environment.api.get(`${PATH}?clientId=refused&limit=2${cursor}`);
        paged.push(...(body['letters'] as ListedDeadLetter[]));
        cursor = typeof body['next'] === 'string' ? `&cursor=${body['next']}` : undefined;
      }
      expect(paged).toEqual(all);
      const counts = await environment.api.get(`${PATH}/counts?clientId=refused`);
      expect(counts.body).toEqual({
        ...{ total: 5, complete: true, byClient: [{ clientId: 'refused', letters: 5 }] },
        byCode: { 'in-the-future': 3, 'not-json': 1, 'invalid-time': 1 },
      });
    });

    it('return all details of one', async () => {
      const { status, body } = await environment.api.get(`${PATH}/${await findId('invalid-time')}`);
      expect([status, body]).toMatchObject([
        200,
        {
          ...{ code: 'invalid-time', clientId: 'refused', key: 'refused' },
          ...{ payload: { kind: 'json' }, today: { kind: 'rejected', code: 'invalid-time' } },
          remedy: expect.stringContaining('RFC 3339') as unknown,
        },
      ]);
      for (const id of ['999999', 'x', '1e3'])
        expect(problem(await environment.api.get(`${PATH}/${id}`))).toBe('404 unknown-dead-letter');
    });

    it('are tried, and replayed once', async () => {
      await sleep(Math.max(0, takenFromMs + 500 - Date.now()));
      const before = await totals();
      const tried = await replay({ clientId: 'refused' });
      expect(tried.body).toMatchObject({ dryRun: true, matched: 5, replayable: 3, replayed: 0, refused: 2 });
      expect(await totals()).toEqual(before);
      const order = { code: 'in-the-future', clientId: 'refused' };
      expect(await replayed(order)).toMatchObject({ replayed: 3, already: 0, complete: true });
      const after = await totals();
      expect(after['accepted']).toBe((before['accepted'] ?? 0) + 3);
      expect(await replayed(order)).toMatchObject({ replayed: 0, already: 3 });
      expect(await totals()).toEqual(after);
      const marked = await list('&replayed=true');
      expect(marked.map(({ replayed: mark }) => mark)).toMatchObject(
        Array.from({ length: 3 }, () => ({ by: 'unauthenticated@127.0.0.1', done: true })),
      );
      expect(await list('&replayed=false')).toHaveLength(2);
    }, 60_000);

    it('are repaired by a replacement', async () => {
      const before = await totals();
      const repair = async (code: string, id: string) =>
        replayed({ ids: [await findId(code)], replacement: call(id, startedMs) });
      expect(await repair('invalid-time', 'other')).toMatchObject({ refusedByCode: { 'other-event': 1 } });
      expect(await repair('invalid-time', 'no-time')).toMatchObject({ replayed: 1 });
      const both = await Promise.all([repair('not-json', 'x'), repair('not-json', 'y')]);
      expect(both.map((each) => each.replayed).sort()).toEqual([0, 1]);
      expect((await totals())['accepted']).toBe((before['accepted'] ?? 0) + 2);
    }, 60_000);

    it.each([
      ...[
        'code=nonsense',
        'clientId=a%20b',
        'from=yesterday',
        'replayed=maybe',
        'limit=0',
        'cursor=x',
        'x=1',
      ],
      'from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z',
    ])('with the query %s: the response names the fault', async (query) => {
      expect(problem(await environment.api.get(`${PATH}?${query}`))).toBe('400 invalid-query');
    });

    it.each<[unknown, string]>([
      [{}, ''],
      [{ ids: [1], all: true }, ''],
      [{ code: 'nonsense' }, '/code'],
      [{ all: 'yes' }, '/all'],
      [{ from: 'yesterday' }, '/from'],
      [{ ids: ['1'] }, '/ids'],
      [{ all: true, replacement: {} }, '/replacement'],
      [{ all: true, surprise: 1 }, '/surprise'],
      [[], ''],
    ])('with the order %j: the response names the fault and where it is', async (body, pointer) => {
      const response = await replay(body);
      expect(problem(response)).toBe('400 invalid-replay');
      expect(response.body['faults']).toMatchObject([{ pointer }]);
    });

    it('refuse an order that cannot be read, or names an unknown dead letter', async () => {
      expect(problem(await replay({ ids: [999_999] }))).toBe('404 unknown-dead-letter');
      expect(problem(await environment.api.post(`${PATH}/replay`, '{'))).toBe('400 not-json');
      const text = { 'content-type': 'text/plain' };
      expect(problem(await environment.api.post(`${PATH}/replay`, '{}', text))).toBe('415 not-json-type');
      const large = JSON.stringify({ replacement: 'x'.repeat(300_000) });
      expect(problem(await environment.api.post(`${PATH}/replay`, large))).toBe('413 body-too-large');
    });
  });
}
