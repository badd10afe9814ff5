import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import { createProducer, toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { Deployment } from '../support/deployment/index.js';
import { sharedServices } from '../support/shared-services.js';
import { contador } from './verify/run-cli.js';
import { FIRST_MS, WEEK_MS, call, terms } from './verify/story.js';

const MINUTE_MS = 60_000;
const deployment = new Deployment(sharedServices(), { CONTADOR_NOTE_DELAY: 'PT0S' });
const { REDIS_URL: _redis, ...withoutRedis } = deployment.env;
const iso = (ms: number): string => new Date(ms).toISOString();

/** A close by another publisher with write access to the journal. */
const forged = (clientId: string, fromMs: number, toMs: number, more: object = {}): OutgoingRecord => {
  const data = { clientId, from: iso(fromMs), to: iso(toMs), ...more };
  const attributes = { id: `${fromMs}/${toMs}`, source: '/anybody', type: 'period.close' };
  return toKafkaMessage({ specversion: '1.0', ...attributes, data });
};

/**
 * One client whose weeks are closed by billing alone, and one whose journal also holds closes of other
 * publishers among the same events.
 */
const CLIENTS = ['alone', 'shared'] as const;
const calls = (from: number, to: number): OutgoingRecord[] =>
  CLIENTS.flatMap((id) =>
    Array.from({ length: to - from }, (_, n) => call(id, `c-${from + n}`, (from + n) * 3, 40_000 + n * 900)),
  );
const inWeek = (hour: number): number => FIRST_MS + hour * 3_600_000;
const NOTES = { latePolicy: 'note' };

/** The content of a document, without the fields that depend on its client and its position in the log. */
const documentContent = ({ type, period, lines, net, tax, total, corrects }: IssuedDocument): object => ({
  ...{ type, period, net, tax, total, corrects: corrects !== undefined },
  lines: lines.map(({ component, quantity, unitPrice, amount }) => ({
    component,
    quantity,
    unitPrice,
    amount,
  })),
});
const readDocuments = async (clientId: string, count: number): Promise<IssuedDocument[]> =>
  deployment.documents(count, clientId);

beforeAll(async () => {
  await deployment.start('ingest', 'billing');
  await deployment.sign(CLIENTS.map((id) => terms(id, NOTES)));
  await deployment.publish([
    ...calls(0, 30),
    forged('shared', inWeek(50), inWeek(50) + MINUTE_MS),
    ...calls(30, 60),
    // a contact within the forged close, corrected after it, and one before it
    ...CLIENTS.flatMap((id) => [
      call(id, 'c-5', 15, 200_000, { revision: 1 }),
      call(id, 'c-16', 0, 0, { revision: 1, voided: true }),
    ]),
    forged('shared', inWeek(60), Date.now() - MINUTE_MS),
    ...calls(60, 90),
    forged('shared', inWeek(0), inWeek(200), { after: 2 }),
    ...calls(90, 120),
  ]);
  await deployment.folded();
  // From now on the weeks can be closed.
  await deployment.sign(CLIENTS.map((id) => terms(id, { ...NOTES, version: 2, grace: 'PT0S' })));
  await deployment.documents(6);
}, 120_000);
afterAll(() => deployment.stop());

describe('closes by another publisher', () => {
  it('book nothing, and every week is invoiced to the cent as if they did not exist', async () => {
    const [alone, shared] = await Promise.all(CLIENTS.map((id) => readDocuments(id, 3)));
    expect(shared?.map(documentContent)).toEqual(alone?.map(documentContent));
    expect(shared?.map(({ period }) => Date.parse(period.from))).toEqual(
      [0, 1, 2].map((week) => FIRST_MS + week * WEEK_MS),
    );
  });

  it('do not prevent late usage from being booked, whatever their revision', async () => {
    const last = FIRST_MS + 2 * WEEK_MS;
    await deployment.publish([
      forged('shared', last, last + WEEK_MS, { revision: Number.MAX_SAFE_INTEGER }),
      ...CLIENTS.map((id) => call(id, 'late', 400, 300_000)),
    ]);
    const [alone, shared] = await Promise.all(CLIENTS.map((id) => readDocuments(id, 4)));
    expect(shared?.map(documentContent)).toEqual(alone?.map(documentContent));
    expect(shared?.at(-1)?.type).toBe('debit-note');
  });

  it('prove no document: verify still derives the others', async () => {
    const all = await contador(withoutRedis, 'verify', '--all');
    expect([all.code, all.stderr]).toEqual([0, '8 documents proven, 0 not.\n']);
    const [invoice] = await readDocuments('shared', 4);
    if (!invoice) throw new Error('no invoice');
    const offsets: number[] = [];
    const reader = deployment.kafka.consumer({ groupId: `${deployment.topics.journal}-reader` });
    await reader.connect();
    await reader.subscribe({ topic: deployment.topics.journal, fromBeginning: true });
    await new Promise<void>((found) => {
      void reader.run({
        eachMessage: ({ message }) => {
          if (!String(message.value).includes(iso(inWeek(50) + MINUTE_MS))) return Promise.resolve();
          offsets.push(Number(message.offset));
          found();
          return Promise.resolve();
        },
      });
    });
    await reader.disconnect();
    const journal = { partition: deployment.home('shared'), offset: offsets[0] ?? -1 };
    const period = { from: iso(inWeek(50)), to: iso(inWeek(50) + MINUTE_MS) };
    const data = {
      ...invoice,
      documentId: 'of-a-minute',
      number: '2026-999999',
      sequence: 9,
      journal,
      period,
    };
    const producer = createProducer(deployment.kafka);
    await producer.send(deployment.topics.invoices, [
      { key: 'shared', value: JSON.stringify({ id: data.documentId, data }) },
    ]);
    await producer.close();
    const { code, stdout } = await contador(withoutRedis, 'verify', '--all');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /WRONG 2026-999999 shared .*: the close at \d+\/\d+ is ignored: .* is not a period of shared/,
    );
    expect(stdout.match(/^ok /gm)).toHaveLength(8);
  });
});
