import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentReader, Keyspace, LedgerStore, connectRedis, issueOrder } from '#store';
import type { RedisClient } from '#store';
import { sharedServices } from '../../support/shared-services.js';

const MINUTE_MS = 60_000;

describe('documents of several number series, page by page', () => {
  const { redisUrl, prefix } = sharedServices();
  let redis: RedisClient;
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  /** Two series that issue documents at given minutes, named by series and minute. */
  function createSeries(name: string) {
    const keys = new Keyspace(`${prefix}${name}.`, 'drafts');
    const ledger = new LedgerStore(redis, keys);
    const issued = [0, 0];
    const issue = async (series: 0 | 1, ...minutes: number[]): Promise<void> => {
      const from = issued[series] ?? 0;
      const documents = minutes.map((minute, index) => ({
        documentId: `${series}@${minute}`,
        ...{ clientId: `client-${series}`, sequence: from + index + 1, issuedAtMs: minute * MINUTE_MS },
        order: issueOrder(from + index, 0),
        json: JSON.stringify({ id: `${series}@${minute}`, issuedAt: new Date(minute * MINUTE_MS) }),
      }));
      const position = from + minutes.length;
      const last = { appendedAtMs: 0, fingerprint: '' };
      const nothing = {
        booked: [],
        sequences: new Map<string, number>(),
        numbers: new Map<string, number>(),
      };
      await ledger.commit(series, from || undefined, { ...nothing, position, last, documents });
      issued[series] = position;
    };
    return { issue, reader: new DocumentReader(redis, keys, 2) };
  }
  const readIds = (documents: readonly string[]): string[] =>
    documents.map((json) => (JSON.parse(json) as { id: string }).id);

  it('are listed in the order of issue, each once', async () => {
    const { issue, reader } = createSeries('order');
    await issue(0, 1, 4, 5, 8);
    await issue(1, 2, 3, 5, 9);
    const seen: string[][] = [];
    for (let next: number[] | undefined = []; next;) {
      const page = await reader.page({ limit: 3, skip: next });
      seen.push(readIds(page.documents));
      next = page.next;
    }
    expect(seen).toEqual([
      ['0@1', '1@2', '1@3'],
      ['0@4', '0@5', '1@5'],
      ['0@8', '1@9'],
    ]);
    const query = { limit: 9, clientId: 'client-1', fromMs: 3 * MINUTE_MS };
    expect(readIds(await reader.documents(query))).toEqual(['1@3', '1@5', '1@9']);
  });

  it('appear on a later page when one series issues them late, and no other appears twice', async () => {
    const { issue, reader } = createSeries('late');
    await issue(0, 1, 4, 5);
    const first = await reader.page({ limit: 2 });
    await issue(1, 2, 3);
    const second = await reader.page({ limit: 9, skip: first.next ?? [] });
    expect([readIds(first.documents), readIds(second.documents)]).toEqual([
      ['0@1', '0@4'],
      ['1@2', '1@3', '0@5'],
    ]);
    expect(second.next).toBeUndefined();
  });
});
