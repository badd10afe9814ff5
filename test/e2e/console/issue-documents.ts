import { issue } from '#invoicing';
import type { DraftDocument, IssuedDocument } from '#invoicing';
import { Keyspace, LedgerStore, issueOrder } from '#store';
import type { RedisClient } from '#store';
import { DAY_MS } from '#usage';
import { contract } from './contracts.js';

/** A line without events behind it. */
const FEE: DraftDocument['lines'][number] = {
  ...{ component: 'fee', description: 'Project manager', feeId: 'pm' },
  ...{ from: '2026-01-31T23:00:00Z', to: '2026-02-28T23:00:00Z' },
  ...{ quantity: '1', unit: 'period', unitPrice: '4.81', amount: '4.81' },
  explanation: {
    calculation: '1 × 4.81 = 4.81',
    terms: [],
    price: { value: '4.81', version: 1, pointer: '/fees/0/amount' },
  },
};

const draft = (documentId: string, clientId: string): DraftDocument => ({
  ...{ documentId, type: 'invoice', series: 'INV', clientId, zone: 'Europe/Madrid', currency: 'EUR' },
  contractVersions: [1],
  period: { from: '2026-01-31T23:00:00.000Z', to: '2026-02-28T23:00:00.000Z' },
  ...{ lines: [FEE], listed: [], net: '4.81', tax: [], total: '5.82' },
  ...{
    journal: { partition: 0, offset: 7 },
    usageHash: 'f00d'.repeat(16),
    seller: { name: 'BPO' },
    customer: { name: 'C' },
  },
  terms: [contract(clientId, 1)],
});

/** Documents of two clients as stored by the ledger, one per day from 2026-03-01 on, by id. */
export async function issueDocuments(
  redis: RedisClient,
  prefix: string,
): Promise<Map<string, IssuedDocument>> {
  const issued = Array.from({ length: 5 }, (_, index) =>
    issue(draft(`doc-${index}`, index % 2 === 0 ? 'acme' : 'globex'), {
      number: `INV-${index + 1}`,
      sequence: Math.floor(index / 2) + 1,
      issuedAt: new Date(Date.parse('2026-03-01T12:00:00Z') + index * DAY_MS).toISOString(),
      dueDate: '2026-04-01',
    }),
  );
  const documents = issued.map((document, index) => ({
    order: issueOrder(index, 0),
    documentId: document.documentId,
    clientId: document.clientId,
    sequence: document.sequence,
    issuedAtMs: Date.parse(document.issuedAt),
    json: JSON.stringify(document),
  }));
  const ledger = new LedgerStore(redis, new Keyspace(prefix, 'drafts'));
  await ledger.commit(0, undefined, {
    ...{ position: 5, last: { appendedAtMs: 0, fingerprint: '' }, documents },
    ...{ booked: [], sequences: new Map<string, number>(), numbers: new Map<string, number>() },
  });
  return new Map(issued.map((document) => [document.documentId, document]));
}
