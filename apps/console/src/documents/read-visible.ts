import { parseIssuedDocument } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import type { DocumentReader } from '#store';
import { maySee } from '../access/own-data.js';
import type { Principal } from '../access/principal.js';
import { Problem } from '../problems/problem.js';
import { shortened } from '../problems/shortened.js';

/**
 * Reads a document that the caller may see: the JSON as issued, and parsed.
 * @throws Problem if it does not exist or belongs to another client: the responses are the same
 */
export async function readVisible(
  documents: Pick<DocumentReader, 'document'>,
  documentId: string,
  caller: Principal,
): Promise<{ readonly json: string; readonly document: IssuedDocument }> {
  const json = await documents.document(documentId);
  if (json !== undefined) {
    const document = parseIssuedDocument(json);
    if (maySee(caller, document.clientId)) return { json, document };
  }
  throw new Problem('unknown-document', `No document has the id ${JSON.stringify(shortened(documentId))}`);
}
