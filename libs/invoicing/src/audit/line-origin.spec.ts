import { describe, expect, it } from '@jest/globals';
import { TestClient } from '../booking/testing/client.js';
import { PLAIN } from '../booking/testing/terms.js';
import type { DocumentLine } from '../document/document-line.js';
import { lineEvents } from './line-events.js';
import type { LineEvents } from './line-events.js';

const JANUARY = '2026-01-01T00:00:00+01:00';
const terms = (fee: string): object => ({
  ...PLAIN,
  fees: [{ id: 'pm', description: 'Manager', amount: fee, per: 'period' }],
  minimum: { kind: 'floor', amount: '100.00' },
  discounts: [{ description: 'Loyalty', percent: '10' }],
});

/** The result for the first matching line; it must not read the journal. */
async function behind(
  client: TestClient,
  sequence: number,
  matches: (line: DocumentLine) => boolean,
): Promise<LineEvents> {
  const document = client.issued[sequence - 1];
  const number = 1 + (document?.lines.findIndex(matches) ?? -1);
  const events =
    document &&
    (await lineEvents({
      ...{ document, number, documents: client.issued, signed: [] },
      settings: { lateWindowMs: 1, clockSkewMs: 1 },
      replay: () => Promise.reject(new Error('the journal is read')),
    }));
  if (!events) throw new Error(`no such line: ${JSON.stringify(document?.lines)}`);
  expect(events).toMatchObject({ rows: [], sum: '0', addsUp: true });
  return events;
}

const is =
  (component: DocumentLine['component']) =>
  (line: DocumentLine): boolean =>
    line.component === component;

/** 50 minutes at 0.65 are 32.50; less 10 %, the shortfall to the floor is 70.75. */
function january(): TestClient {
  const client = new TestClient();
  client.sign(JANUARY, { ...terms('40') });
  client.call('2026-01-10T10:00:00Z', 3_000);
  client.adjustments.push({
    ...{ clientId: 'acme', id: 'sla-1', kind: 'credit', amount: '5.00', currency: 'EUR' },
    ...{ description: 'Service credit', reason: 'answered too late', bookedBy: 'ana' },
  });
  client.close();
  return client;
}

describe('the origin of a line without events', () => {
  it('is, for a fee, the contract’s figure with its version and pointer', async () => {
    expect(await behind(january(), 1, is('fee'))).toMatchObject({
      withoutEvents: 'agreed-amount',
      origin: { figures: [{ value: '40', version: 1, pointer: '/fees/0/amount' }] },
    });
  });

  it('is, for a discount or a shortfall, the lines that it is computed from', async () => {
    const client = january();
    const usage = 1 + (client.issued[0]?.lines.findIndex(is('usage')) ?? -1);
    expect(await behind(client, 1, is('discount'))).toMatchObject({
      withoutEvents: 'computed-from-lines',
      origin: { figures: [{ value: '10', pointer: '/discounts/0/percent' }], lines: [usage] },
    });
    expect(await behind(client, 1, is('minimum-shortfall'))).toMatchObject({
      withoutEvents: 'computed-from-lines',
      line: { amount: '70.75' },
      origin: { figures: [{ value: '100.00', pointer: '/minimum/amount' }], lines: [usage] },
    });
  });

  it('is, for a credit, its id, reason and author', async () => {
    expect(await behind(january(), 1, is('credit'))).toMatchObject({
      withoutEvents: 'booked-by-a-person',
      origin: {
        adjustment: { id: 'sla-1', kind: 'credit', reason: 'answered too late', bookedBy: 'ana' },
      },
    });
  });

  it('is, for a difference, the line that last booked the charge, and the changes since', async () => {
    const client = january();
    client.call('2026-01-11T10:00:00Z', 600);
    client.close();
    const isDifference = ({ component, difference }: DocumentLine): boolean =>
      component === 'minimum-shortfall' && difference !== undefined;
    const { origin } = await behind(client, 2, isDifference);
    const line = 1 + (client.issued[0]?.lines.findIndex(is('minimum-shortfall')) ?? -1);
    expect(origin).toEqual({
      figures: [{ value: '100.00', version: 1, pointer: '/minimum/amount' }],
      before: { number: '2026-1', line },
      since: { contractVersions: [], eventCount: 0 },
    });
  });

  it('has no lines if their sum does not match the line', async () => {
    const client = january();
    const [document] = client.issued;
    if (!document) throw new Error('no document');
    const lines = document.lines.map((line) =>
      line.component === 'usage' ? { ...line, amount: '32.51' } : line,
    );
    client.issued.splice(0, 1, { ...document, lines });
    expect((await behind(client, 1, is('discount'))).origin).not.toHaveProperty('lines');
  });
});
