import { closeId, draftDocument } from '#invoicing';
import type { CloseBatch, DraftDocument } from '#invoicing';

/** A document of one line from a client's close. `nth` distinguishes the documents of one close. */
function createDraft(clientId: string, close: number, nth: number): DraftDocument {
  const [fromMs, toMs] = [nth * 1_000, nth * 1_000 + 1_000];
  const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
  const fact = { type: 'invoice', series: 'main', clientId, fromMs, toMs, marker: `close ${close}` } as const;
  const rated = {
    ...{ clientId, contractVersions: [], period: { from, to }, zone: 'UTC', currency: 'EUR' },
    ...{ lines: [], listed: [], net: '0.00', tax: [], total: '0.00' },
  };
  const journal = { partition: 0, offset: close };
  return draftDocument({ fact, rated, journal, usageHash: '', seller: { name: 'Seller' }, versions: [] });
}

/**
 * The batch of a client's close: `count` documents, computed when the client had `afterSequence` documents.
 */
export const createBatch = (
  clientId: string,
  close: number,
  documents: number,
  afterSequence: number,
): CloseBatch => ({
  ...{ closeId: closeId(clientId, close), clientId, series: 'main', afterSequence },
  documents: Array.from({ length: documents }, (_, nth) => createDraft(clientId, close, nth)),
});
