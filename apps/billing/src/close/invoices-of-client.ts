import type { InvoicedPeriod } from '#contracts';
import { invoicedPeriods, parseIssuedDocument } from '#invoicing';
import type { DocumentReader } from '#store';

/** The periods of a client with an issued invoice, as far as the ledger has folded its drafts. */
export async function invoicesOfClient(
  documents: Pick<DocumentReader, 'documents'>,
  clientId: string,
): Promise<InvoicedPeriod[]> {
  const texts = await documents.documents({ clientId, limit: Infinity });
  return invoicedPeriods(texts.map(parseIssuedDocument));
}
