import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { TestClient } from '../../libs/invoicing/src/booking/testing/client.js';
import { PLAIN } from '../../libs/invoicing/src/booking/testing/terms.js';

const { $defs, ...root } = JSON.parse(
  readFileSync('docs/reference/schemas/issued-document.json', 'utf8'),
) as {
  readonly $defs: Readonly<Record<string, object>>;
};
/** Also refuses fields that the schema does not name, so that none is forgotten. */
const sealed = Object.fromEntries(
  Object.entries($defs).map(([name, schema]) => [name, { ...schema, additionalProperties: false }]),
);

/** What the client in memory leaves empty: the time of issue and the hash of its usage. */
const ISSUED = { issuedAt: '2026-02-01T01:00:00Z', dueDate: '2026-03-03', usageHash: 'a'.repeat(64) };

/** A client with an invoice, and then a close that books late usage and a credit. */
function client(latePolicy: string): TestClient {
  const client = new TestClient();
  client.sign('2026-01-01T00:00:00+01:00', {
    ...{ ...PLAIN, latePolicy, minimum: { kind: 'floor', amount: '99.99' } },
    ...{
      discounts: [{ description: 'Loyalty', percent: '5' }],
      customer: { addressLines: ['Main Street 1'] },
    },
    fees: [{ id: 'pm', description: 'Manager', amount: '33.33', per: 'period' }],
  });
  client.call('2026-01-10T10:00:00Z', 6_000);
  client.close();
  client.call('2026-01-11T10:00:00Z', 600);
  client.adjustments.push({
    ...{ clientId: 'acme', id: 'sla', kind: 'credit', amount: '15.50', currency: 'EUR' },
    ...{ description: 'Service credit', reason: 'SLA missed', bookedBy: 'ana' },
  });
  client.close();
  return client;
}

describe('docs/reference/schemas/issued-document.json', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { email: true } });
  const check = ajv.compile({ ...root, $defs: sealed });
  const issued = (latePolicy: string): object[] =>
    client(latePolicy).issued.map((document) => ({ ...document, ...ISSUED }));

  it.each(['next-invoice', 'note'])(
    'names every field of the documents of a client with %s',
    (latePolicy) => {
      const documents = issued(latePolicy);
      expect(documents.length).toBeGreaterThan(1);
      expect(JSON.stringify(documents)).toContain('"difference"');
      expect(JSON.stringify(documents)).toContain('"adjustmentId"');
      for (const document of documents) {
        check(JSON.parse(JSON.stringify(document)));
        expect(check.errors ?? []).toStrictEqual([]);
      }
    },
  );

  it.each(['contentHash', 'lines', 'seller', 'total'])('refuses a document without %s', (field) => {
    const [document] = issued('note');
    expect(check(JSON.parse(JSON.stringify({ ...document, [field]: undefined })))).toBe(false);
  });
});
