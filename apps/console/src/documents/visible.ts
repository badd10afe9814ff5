import type { IssuedDocument } from '#invoicing';
import { maySee } from '../access/own-data.js';
import type { Principal } from '../access/principal.js';
import { Problem } from '../problems/problem.js';
import { shortened } from '../problems/shortened.js';

/**
 * A document as stored, for somebody who may see it.
 * @throws Problem if there is none, or it is another client's: the answers are the same
 */
export function visible(json: string | undefined, documentId: string, caller: Principal): IssuedDocument {
  const document = json === undefined ? undefined : (JSON.parse(json) as IssuedDocument);
  if (!document || !maySee(caller, document.clientId))
    throw new Problem('unknown-document', `No document has the id ${JSON.stringify(shortened(documentId))}`);
  return document;
}
