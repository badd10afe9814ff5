import type { CloseBatch } from '#invoicing';
import { createBatch } from './batches.js';

/** The expected result of a batch of drafts: how many documents are issued. */
export interface ExpectedBatch {
  readonly batch: CloseBatch;
  readonly isBooked: boolean;
}

/**
 * Batches of a few clients' closes as billing appends them when it crashes and runs twice: in order for each
 * client, some repeated, some computed before the client's last documents were known, some late.
 */
export function randomBatches(pick: (below: number) => number, length: number): ExpectedBatch[] {
  const clients = ['acme', 'beta', 'gamma', 'delta'].map((clientId) => ({
    clientId,
    closes: 0,
    sequence: 0,
  }));
  const batches: CloseBatch[] = [];
  return Array.from({ length }, (): ExpectedBatch => {
    const again = batches[pick(batches.length)];
    if (again && pick(4) === 0) return { batch: again, isBooked: false };
    const client = clients[pick(clients.length)];
    if (!client) throw new Error('there are clients');
    const documents = pick(4);
    if (client.sequence > 0 && pick(5) === 0) {
      const stale = createBatch(client.clientId, client.closes + 1, documents, pick(client.sequence));
      return { batch: stale, isBooked: false };
    }
    const batch = createBatch(client.clientId, ++client.closes, documents, client.sequence);
    client.sequence += documents;
    batches.push(batch);
    return { batch, isBooked: true };
  });
}
