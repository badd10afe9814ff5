import type { IssuedDocument } from '#invoicing';
import { maySee } from '../access/own-data.js';
import type { Principal } from '../access/principal.js';
import { Problem } from '../problems/problem.js';
import { shortened } from '../problems/shortened.js';

/**
 * A stored document, if the caller may see it.
 * @throws Problem if it does not exist or belongs to another client: the answers are the same
 */
export function visible(json: string | undefined, documentId: string, caller: Principal): IssuedDocument {
  const document = json === undefined ? undefined : (JSON.parse(json) as IssuedDocument);
  if (!document || !maySee(caller, document.clientId))
    throw new Problem('unknown-document', `No document has the id ${JSON.stringify(shortened(documentId))}`);
  return document;
}
