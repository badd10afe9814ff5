import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import { Keyspace, WaitingCloses, connectRedis } from '#store';
import { Deployment } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import { sharedServices } from '../support/shared-services.js';
import { FIRST_MS, WEEK_MS, call, terms } from '../e2e/verify/story.js';

const CLIENTS = 300;
const CALL_MS = 60_000;
const place = sharedServices();
const deployment = new Deployment(place);
const redis = connectRedis(place.redisUrl, () => undefined);
const clientIds = Array.from({ length: CLIENTS }, (_, index) => `client-${index}`);
/** One client's contract names a seller that is not configured: only its close waits. */
const STUCK = clientIds[17] ?? '';

/**
 * All weeks of the contract but the first end far in the future; the first closes at one instant, for all
 * clients.
 */
const createContracts = (dueAtMs: number): object[] =>
  clientIds.map((clientId) =>
    terms(clientId, {
      grace: `PT${Math.ceil((dueAtMs - FIRST_MS - WEEK_MS) / 1000)}S`,
      ...(clientId === STUCK && { seller: 'nobody' }),
    }),
  );

describe('many clients whose periods end at the same instant', () => {
  let documents: IssuedDocument[];

  beforeAll(async () => {
    await deployment.start('ingest', 'billing');
    await deployment.publish(clientIds.map((id, index) => call(id, '1', 4, (1 + (index % 5)) * CALL_MS)));
    await deployment.folded();
    await deployment.sign(createContracts(Date.now() + 2_000) as { clientId: string }[]);
    documents = await deployment.documents(CLIENTS - 1);
  }, 120_000);

  afterAll(async () => {
    redis.disconnect();
    await deployment.stop();
  });

  it('get one document each, numbered without a gap', () => {
    const expected = clientIds.filter((id) => id !== STUCK).sort();
    expect(documents.map(({ clientId }) => clientId).sort()).toEqual(expected);
    expect(documents.every(({ sequence, type }) => sequence === 1 && type === 'invoice')).toBe(true);
    const numbers = documents.map(({ number }) => Number(number.split('-')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: CLIENTS - 1 }, (_, index) => index + 1));
  });

  it('are all published to accounting, once', async () => {
    const ids = (some: readonly IssuedDocument[]): string[] =>
      some.map(({ documentId }) => documentId).sort();
    expect(ids(await deployment.published(documents.length))).toEqual(ids(documents));
  });

  it('are reported: how many are booked, when the month end is complete, and which client waits for what', async () => {
    const closing = new WaitingCloses(redis, new Keyspace(place.prefix, 'drafts'), 0);
    const report = await eventually(async () => {
      const report = await closing.read();
      expect(report?.run?.untilMs).toBeGreaterThan(0);
      return report;
    });
    expect(report).toMatchObject({
      due: 0,
      published: 0,
      unbooked: 1,
      drafted: 0,
      run: { booked: CLIENTS - 1 },
    });
    expect([...(report?.waiting ?? [])]).toMatchObject([
      [STUCK, { reason: expect.stringMatching(/nobody.*not configured/) }],
    ]);
  });
});
