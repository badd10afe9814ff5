import { Keyspace, LedgerStore } from '#store';
import type { RedisClient } from '#store';

/** Documents of two clients as the ledger keeps them, one a day from 2026-03-01 on; their JSON by id. */
export async function issueDocuments(redis: RedisClient, prefix: string): Promise<Map<string, string>> {
  const documents = Array.from({ length: 5 }, (_, index) => {
    const clientId = index % 2 === 0 ? 'acme' : 'globex';
    const issuedAtMs = Date.parse('2026-03-01T12:00:00Z') + index * 86_400_000;
    const sequence = Math.floor(index / 2) + 1;
    const documentId = `doc-${index}`;
    const json = JSON.stringify({
      ...{ documentId, type: 'invoice', clientId, number: `INV-${index + 1}`, sequence },
      period: { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' },
      ...{ issuedAt: new Date(issuedAtMs).toISOString(), dueDate: '2026-04-01', currency: 'EUR' },
      ...{ net: '4.81', tax: [], total: '5.82', lines: [], listed: [], contentHash: `hash-${index}` },
    });
    return { documentId, clientId, sequence, issuedAtMs, json };
  });
  const changes = { documents, sequences: new Map<string, number>(), numbers: new Map<string, number>() };
  const last = { appendedAtMs: 0, fingerprint: '' };
  await new LedgerStore(redis, new Keyspace(prefix, 'drafts')).commit(0, undefined, {
    position: 5,
    last,
    ...changes,
  });
  return new Map(documents.map(({ documentId, json }) => [documentId, json]));
}
