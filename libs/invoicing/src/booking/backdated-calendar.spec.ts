import { describe, expect, it } from '@jest/globals';
import { TestClient } from './testing/client.js';
import { PLAIN } from './testing/terms.js';

const JANUARY = '2026-01-01T00:00:00+01:00';
const TERMS = { ...PLAIN, fees: [{ id: 'pm', description: 'Manager', amount: '100', per: 'period' }] };

/** January is closed in Madrid; then a version from the same start is signed, with another zone or calendar. */
function backdated(terms: object): TestClient {
  const client = new TestClient();
  client.sign(JANUARY, TERMS);
  client.close();
  expect(client.sign(JANUARY, { ...TERMS, ...terms })).toBe(true);
  return client;
}

const invoiced = (client: TestClient): unknown[] =>
  client
    .close()
    .flatMap(({ type, period: { from, to }, lines }) =>
      lines.map(({ quantity, unit, amount }) => [type, from, to, `${quantity} ${unit} ${amount}`]),
    );

describe('a backdated change of the calendar after a close', () => {
  it('creates no stub up to the start of the new zone’s month, but one period with one fee', () => {
    const client = backdated({ zone: 'America/New_York' });
    expect(invoiced(client)).toEqual([
      ['invoice', '2026-01-31T23:00:00Z', '2026-03-01T05:00:00Z', '1 period 100.00'],
    ]);
    expect(invoiced(client)).toEqual([
      ['invoice', '2026-03-01T05:00:00Z', '2026-04-01T04:00:00Z', '1 period 100.00'],
    ]);
  });

  it('charges the fee in full for the resulting period, short or long', () => {
    const weekly = backdated({ period: { kind: 'week', anchorDay: 'wed' } });
    expect(invoiced(weekly)).toEqual([
      ['invoice', '2026-01-31T23:00:00Z', '2026-02-03T23:00:00Z', '1 period 100.00'],
    ]);
    const long = backdated({ period: { kind: 'week', anchorDay: 'sun' } });
    expect(invoiced(long)).toEqual([
      ['invoice', '2026-01-31T23:00:00Z', '2026-02-07T23:00:00Z', '1 period 100.00'],
    ]);
  });
});
